import { escaped } from './html.js'
import { listPage } from './list-page.js'
import type { RecordedDelivery } from './recorded-deliveries.js'
import type { RecordedRequest } from './recorded-requests.js'

/** The page that shows the last requests and the last attempts at deliveries. */
export function requestsPage(requests: readonly RecordedRequest[], deliveries: readonly RecordedDelivery[]): string {
  return listPage(
    { title: 'Last requests', nothing: 'Nothing was asked yet.', articles: requests.map(article) },
    { title: 'Last deliveries', nothing: 'Nothing was delivered yet.', articles: deliveries.map(deliveryArticle) },
  )
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

function deliveryArticle({ at, method, origin, status, milliseconds, failure }: RecordedDelivery): string {
  return `<article>
<h2>${escaped(`${status === null ? 'no answer' : String(status)} ${method} ${origin}`)}</h2>
<p>${escaped([at, failure === null ? 'delivered' : `failed: ${failure}`, `${String(milliseconds)} ms`].join(', '))}</p>
</article>`
}
