import type pg from 'pg'

/** What a statement has answered. */
export interface Answer {
  /** Its first word. */
  readonly command: string
  /** How many rows it has found or changed; null for one that does neither. */
  readonly rowCount: number | null
  readonly rows: readonly unknown[]
}

/** Reads the text of a value. */
type Read = (text: string) => unknown

/** How the rows of a statement are read. */
export interface Columns {
  readonly names: readonly string[]
  readonly reads: readonly Read[]
}

/** The columns of a statement that has no rows. */
export const NO_COLUMNS: Columns = { names: [], reads: [] }

type TypeId = Parameters<pg.CustomTypesConfig['getTypeParser']>[0]

/** Of the driver's description of a row, what is needed to read one. */
export interface Described {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: TypeId }[]
}

/** How rows are read of which the server has told what is in them. */
export function columnsOf({ fields }: Described, types: pg.CustomTypesConfig): Columns {
  return {
    names: fields.map(({ name }) => name),
    reads: fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text') as Read),
  }
}

/** A row as an object, from the texts of its values. */
export function rowOf({ names, reads }: Columns, texts: readonly (string | null)[]): unknown {
  const row: Record<string, unknown> = {}
  for (const [nth, name] of names.entries()) {
    const text = texts[nth] ?? null
    row[name] = text === null ? null : reads[nth]?.(text)
  }
  return row
}

const TAG = /^(\w+).*?(\d*)$/

/** What the server says at the end of a statement, such as `INSERT 0 3`. */
export function completed(tag: string, rows: readonly unknown[]): Answer {
  const [, command = '', count = ''] = TAG.exec(tag) ?? []
  return { command, rowCount: count === '' ? null : Number(count), rows }
}
