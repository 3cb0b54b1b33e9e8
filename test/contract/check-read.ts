import type { Test } from 'tap'
import type { Answer } from '../support/send.js'
import { operationOf } from './operations.js'
import type { Scenario } from './scenario.js'
import { treeOfJson, treeOfXml, type XmlTree } from './xml-tree.js'

const ITEMS = ['case', 'activity', 'entry']

/** Checks the body of an answer that shows something (contract, section 3). */
export function checkRead(t: Test, { request, expect }: Scenario, { headers, text }: Answer): void {
  const { format = 'json', body, ids, links } = expect
  const root = operationOf(request)?.root ?? ''
  t.equal(headers['content-type'], `application/${format}; charset=utf-8`, 'header content-type')
  const found = format === 'xml' ? treeOfXml(text) : treeOfJson(root, JSON.parse(text))
  t.equal(found.name, root, 'root')
  if (ids)
    t.strictSame(
      childrenOf(found, ITEMS).map(({ id }) => id),
      ids,
      'ids',
    )
  if (links) t.strictSame(Object.fromEntries(linksOf(found)), links, 'links')
  if (body && format === 'json') t.strictSame(pick(JSON.parse(text) as object, Object.keys(body)), body, 'body')
  if (body && format === 'xml') {
    const { id, children } = treeOfJson(root, body)
    const shown = { id: 'id' in body ? found.id : null, children: childrenOf(found, Object.keys(body)) }
    t.strictSame(shown, { id, children }, 'body')
  }
}

function childrenOf({ children }: XmlTree, names: readonly string[]): XmlTree[] {
  return children.filter(({ name }) => names.includes(name))
}

function linksOf(found: XmlTree): (readonly [string, string])[] {
  const links = childrenOf(found, ['paginationInfo']).flatMap((info) => childrenOf(info, ['link']))
  return links.map(({ children: [rel, href] }) => [rel?.text ?? '', href?.text ?? ''])
}

function pick(found: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, found[name as keyof typeof found]]))
}
