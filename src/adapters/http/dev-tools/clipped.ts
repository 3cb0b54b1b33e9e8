/** A text, cut behind its first characters if it is longer; an ellipsis shows the cut. */
export function clipped(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
