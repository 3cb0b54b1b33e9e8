import type { Test } from 'tap'
import type { Answer } from '../support/send.js'
import { asTexts, readListBody } from './read-view.js'
import type { Scenario } from './scenario.js'

/** Checks the body of an answer of 200 that shows cases or activities (contract, section 3). */
export function checkRead(t: Test, { expect }: Scenario, { headers, text }: Answer): void {
  const { format = 'json', body, ids, links } = expect
  t.equal(headers['content-type'], `application/${format}; charset=utf-8`, 'header content-type')
  const found = readListBody(text, format)
  if (ids) {
    t.strictSame(
      (found.case ?? found.activity ?? []).map(({ id }) => id),
      ids,
      'ids',
    )
  }
  if (links) {
    const named = found.paginationInfo?.link.map(({ rel, href }) => [rel, href]) ?? []
    t.strictSame(Object.fromEntries(named), links, 'links')
  }
  if (body) {
    const picked = Object.fromEntries(Object.keys(body).map((name) => [name, found[name as keyof typeof found]]))
    t.strictSame(picked, format === 'xml' ? asTexts(body) : body, 'body')
  }
}
