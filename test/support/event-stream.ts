import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createParser, type EventSourceMessage } from 'eventsource-parser'

/** A stream of server-sent events as a client sees it. */
export interface EventStream {
  readonly answer: IncomingMessage
  /** What has come so far, as it is written. */
  text(): string
  /** The next events that are no `epoch`; rejects where the stream ends before. */
  next(count: number): Promise<readonly EventSourceMessage[]>
  /** Settles with the epochs that the stream has named, once it has ended or was cut. */
  readonly ended: Promise<readonly string[]>
  /** Settles once so many comments have come. */
  comments(count: number): Promise<void>
  hangUp(): void
}

/** Opens a stream on a connection of its own, and waits until it has begun. Rejects with the text of an answer that is no stream. */
export async function openEventStream(
  url: string,
  headers: Readonly<Record<string, string>>,
  path = '/journal',
): Promise<EventStream> {
  const asked = request(url + path, { agent: false, headers: { accept: 'text/event-stream', ...headers } })
  const answer = await answerTo(asked)
  answer.setEncoding('utf8')
  let text = ''
  if (answer.headers['content-type'] !== 'text/event-stream') {
    for await (const chunk of answer) text += String(chunk)
    throw new Error(`${String(answer.statusCode)} ${text}`)
  }
  const [events, epochs]: [EventSourceMessage[], string[]] = [[], []]
  let [comments, isOver, look] = [0, false, (): void => undefined]
  const parser = createParser({
    onEvent: (event) => (event.event === 'epoch' ? epochs.push(event.data) : events.push(event)),
    onComment: () => (comments += 1),
  })
  answer.on('data', (chunk: string) => {
    text += chunk
    parser.feed(chunk)
    look()
  })
  answer.on('error', () => undefined)
  const ended = new Promise<readonly string[]>((resolve) =>
    answer.on('close', () => {
      isOver = true
      look()
      resolve(epochs)
    }),
  )
  const until = async (isEnough: () => boolean): Promise<void> => {
    while (!isEnough()) {
      if (isOver) throw new Error(`The stream ended: ${text}`)
      await new Promise<void>((resolve) => (look = resolve))
    }
  }
  await until(() => epochs.length > 0)
  return {
    answer,
    text: () => text,
    async next(count) {
      await until(() => events.length >= count)
      return events.splice(0, count)
    },
    ended,
    comments: (count) => until(() => comments >= count),
    hangUp: () => asked.destroy(),
  }
}

function answerTo(asked: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asked.on('response', resolve).on('error', reject).end()
  })
}
