import type { DeskApi } from '../api/desk-api.js'
import { loadCases, type Search, type Tell } from './load-cases.js'

/** Loads the cases of one search at a time. */
export interface CaseLoader {
  /** Begins a search and ends the one before; a bound pauses it after so many cases, counted in whole pages. */
  search(search: Search, bound?: number): Promise<void>
  /** Lifts the bound: a search that is paused goes on behind its last case. */
  readOn(): Promise<void>
  /** Ends the search: nothing more is told. */
  end(): void
}

/**
 * Makes a loader. What goes wrong is told, not thrown.
 * @param tell takes each part of the list of the search
 */
export function caseLoader(api: DeskApi, tell: Tell): CaseLoader {
  let [current, most] = [0, Infinity]
  let paused: { readonly search: Search; readonly after: string | null } | null = null

  async function load(search: Search, from: string | null): Promise<void> {
    const mine = current
    let after = from
    const tellMine: Tell = (event) => {
      if (mine !== current) throw new Superseded()
      if (event.kind === 'found') after = event.ids.at(-1) ?? after
      tell(event)
    }
    try {
      let isWhole = false
      do {
        isWhole = await loadCases(api, search, tellMine, { after, goesOn: (loaded) => loaded < most })
        // The bound may have been lifted while the last judgements came in.
      } while (!isWhole && most === Infinity)
      tellMine(isWhole ? { kind: 'ended', failure: null } : { kind: 'paused' })
      paused = isWhole ? null : { search, after }
    } catch (error) {
      if (mine === current) tell({ kind: 'ended', failure: asError(error) })
    }
  }

  return {
    async search(search, bound = Infinity) {
      current += 1
      most = bound
      paused = null
      tell({ kind: 'begun' })
      await load(search, null)
    },
    async readOn() {
      most = Infinity
      if (!paused) return
      const { search, after } = paused
      paused = null
      tell({ kind: 'resumed' })
      await load(search, after)
    },
    end() {
      current += 1
      paused = null
    },
  }
}

/** Ends the loading of a search that another one has replaced. */
class Superseded extends Error {
  override readonly name = 'Superseded'
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
