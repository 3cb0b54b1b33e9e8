import { page } from './html.js'

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
  article { border-top: 1px solid #aaa; padding: 1rem 0 }
  h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
  pre { overflow-x: auto; white-space: pre-wrap; background: #f3f3f3; color: #222; padding: .5rem }
  p { margin: .25rem 0 }
`

/**
 * A page that shows a list.
 * @param nothing the sentence for an empty list
 * @param articles the items, as HTML
 */
export function listPage(title: string, nothing: string, articles: readonly string[]): string {
  const shown = articles.length === 0 ? `<p>${nothing}</p>` : articles.join('\n')
  return page(`Casework: ${title.toLowerCase()}`, `<style>${STYLE}</style>`, `<h1>${title}</h1>\n${shown}`)
}
