import type { Writable } from 'node:stream'

/**
 * Writes text to a stream and waits until it is taken.
 * @throws the error of the stream, `EPIPE` where the reader has gone
 */
export function writeTo(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
