import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'

interface PictureProps {
  readonly title: string
  readonly drawing: ComponentChildren
  /** The same figures as a table. */
  readonly table: FigureTable
  /** What the figures cover. */
  readonly children: ComponentChildren
}

/** The figures of a picture as a table: its heads, and its rows, of which the first cell is the name. */
export interface FigureTable {
  readonly heads: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

/** A picture with its title, which can be read as a table. */
export function Picture({ title, drawing, table, children }: PictureProps) {
  const { text } = useTexts()
  const [isTable, setTable] = useState(false)
  return (
    <section class="picture" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="quiet" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {text('startAsTable')}
        </button>
      </header>
      {isTable ? <Figures {...table} title={title} /> : drawing}
      <p class="hint">{children}</p>
    </section>
  )
}

function Figures({ title, heads, rows }: FigureTable & { readonly title: string }) {
  return (
    <table class="figures" aria-label={title}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
