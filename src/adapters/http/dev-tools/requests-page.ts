import { escaped, page } from './html.js'
import type { RecordedRequest } from './recorded-requests.js'

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
  article { border-top: 1px solid #aaa; padding: 1rem 0 }
  h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
  pre { overflow-x: auto; white-space: pre-wrap; background: #f3f3f3; color: #222; padding: .5rem }
  p { margin: .25rem 0 }
`

/** The page that shows the last requests. */
export function requestsPage(requests: readonly RecordedRequest[]): string {
  const shown = requests.length === 0 ? '<p>Nothing was asked yet.</p>' : requests.map(article).join('\n')
  return page('Casework: last requests', `<style>${STYLE}</style>`, `<h1>Last requests</h1>\n${shown}`)
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
