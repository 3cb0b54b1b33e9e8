import { Socket } from 'node:net'

/**
 * A socket that sends at once all the statements of one turn of the event loop: the driver would send each by itself,
 * which costs both sides as much as many a statement. The driver corks it for each prepared statement.
 */
export function thriftySocket(): Socket {
  const socket = new Socket()
  const cork = socket.cork.bind(socket)
  let isHeld = false
  return Object.assign(socket, {
    cork() {
      cork()
      if (isHeld) return
      isHeld = true
      cork()
      process.nextTick(() => {
        isHeld = false
        socket.uncork()
      })
    },
  })
}
