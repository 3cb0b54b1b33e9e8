import { page } from './html.js'

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
  article { border-top: 1px solid #aaa; padding: 1rem 0 }
  h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
  pre { overflow-x: auto; white-space: pre-wrap; background: #f3f3f3; color: #222; padding: .5rem }
  p { margin: .25rem 0 }
`

/** A list of a page. */
export interface ShownList {
  readonly title: string
  /** The sentence for an empty list. */
  readonly nothing: string
  /** The items, as HTML. */
  readonly articles: readonly string[]
}

/** A page that shows lists; the first gives it its title. */
export function listPage(first: ShownList, ...more: readonly ShownList[]): string {
  const main = [first, ...more].map(({ title, nothing, articles }) => {
    const shown = articles.length === 0 ? `<p>${nothing}</p>` : articles.join('\n')
    return `<h1>${title}</h1>\n${shown}`
  })
  return page(`Casework: ${first.title.toLowerCase()}`, `<style>${STYLE}</style>`, main.join('\n'))
}
