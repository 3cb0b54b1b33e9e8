import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { delayCollector } from '../delays.js'
import { answerParent, tellReady } from './parent.js'

// Followers of streams. To parse each event would take more time than the service has for it: so of each piece that
// comes, only the first event is looked at, which has waited longest, and the last number.
const delays = delayCollector()
let numbers: number[] = []

/** Opens a stream for each token, behind a number of the journal. */
async function follow({ url, tokens, after }: { url: string; tokens: string[]; after: number }): Promise<void> {
  numbers = tokens.map(() => after)
  await Promise.all(
    tokens.map(async (token, nth) => {
      const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` }
      const asked = request(`${url}/journal?after=${String(after)}`, { headers, agent: false }).end()
      const [answer] = (await once(asked, 'response')) as [IncomingMessage]
      if (answer.statusCode !== 200) throw new Error(`A stream answered ${String(answer.statusCode)}`)
      answer.on('data', (piece: Buffer) => look(piece, nth))
    }),
  )
}

function look(piece: Buffer, nth: number): void {
  const at = after(piece, piece.indexOf('"at":"'), '"at":"', '"')
  if (at !== null) delays.arrived(at)
  const number = after(piece, piece.lastIndexOf('\nid: '), '\nid: ', '\n')
  if (number !== null) numbers[nth] = Number(number)
}

/** The text between a mark, which begins at a place, and the end; null where the piece has not all of it. */
function after(piece: Buffer, from: number, mark: string, end: string): string | null {
  if (from < 0) return null
  const begin = from + mark.length
  const until = piece.indexOf(end, begin)
  return until < 0 ? null : piece.toString('latin1', begin, until)
}

/** The number of the last entry that the slowest stream has shown. */
const seen = () => Math.min(...numbers)

answerParent({ follow, seen, delays: delays.take }, () => undefined)
tellReady('')
