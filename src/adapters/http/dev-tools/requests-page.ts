import { escaped } from './html.js'
import { listPage } from './list-page.js'
import type { RecordedRequest } from './recorded-requests.js'

/** The page that shows the last requests. */
export function requestsPage(requests: readonly RecordedRequest[]): string {
  return listPage('Last requests', 'Nothing was asked yet.', requests.map(article))
}

function article({ at, method, url, caller, status, milliseconds, ...told }: RecordedRequest): string {
  const { language, answer, reasons, moreReasons } = told
  const items = reasons.map(({ key, code, text }) => {
    const subject = [key, code].filter(Boolean).join(' ')
    return `<li>${escaped(subject)} <span lang="${language}">${escaped(text)}</span></li>`
  })
  return `<article>
<h2>${escaped(`${String(status)} ${method} ${url}`)}</h2>
<p>${escaped(`${at}, ${caller === '' ? 'nobody known' : caller}, ${String(milliseconds)} ms`)}</p>
${items.length === 0 ? '' : `<p>Refused because:</p>\n<ul>${items.join('\n')}</ul>`}
${moreReasons === 0 ? '' : `<p>Reasons that are not shown: ${String(moreReasons)}</p>`}
${answer === '' ? '' : `<pre lang="${language}">${escaped(answer)}</pre>`}
</article>`
}
