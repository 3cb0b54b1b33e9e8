import type { Text } from './scenario.js'

/** A text at its full length. */
export function writeText(text: Text): string {
  return typeof text === 'string' ? text : text.map(writePiece).join('')
}

function writePiece(piece: Exclude<Text, string>[number]): string {
  if (typeof piece === 'string') return piece
  if ('repeat' in piece) return piece.repeat.repeat(piece.times)
  return Array.from({ length: piece.count }, (_, index) => String(piece.from + index)).join(piece.join)
}
