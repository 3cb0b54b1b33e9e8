import { WORLD_LISTS, type WorldKind, type WorldList, type WorldRecord } from '../../domain/world.js'
import { writtenRecord } from './written-record.js'

/** How a world is written (contract, section 5). */
export type WorldForm = 'json' | 'ndjson'

/** Turns the records of a world, in the order of an export, into text. */
export interface WorldWriter {
  text(records: readonly WorldRecord[]): string
  /** The text behind the last record. */
  end(): string
}

/** A record as a line of NDJSON. */
export function lineOf(record: WorldRecord): string {
  return `${JSON.stringify(writtenRecord(record))}\n`
}

/** A writer of one form; JSON has a record on each line, too. */
export function worldWriter(form: WorldForm): WorldWriter {
  return form === 'json' ? jsonWriter() : { text: (records) => records.map(lineOf).join(''), end: () => '' }
}

function jsonWriter(): WorldWriter {
  let list: WorldKind | null = null
  const begin = (kind: WorldKind): string => {
    const before = list === null ? '{' : '\n],'
    list = kind
    return `${before}\n"${LIST_OF[kind]}": [\n`
  }
  return {
    text: (records) =>
      records
        .map((record) => {
          const before = record.kind === list ? ',\n' : begin(record.kind)
          return before + JSON.stringify(writtenRecord(record)[record.kind])
        })
        .join(''),
    end: () => (list === null ? '{}\n' : '\n]\n}\n'),
  }
}

const LIST_OF = Object.fromEntries(Object.entries(WORLD_LISTS).map(([list, kind]) => [kind, list])) as Record<
  WorldKind,
  WorldList
>
