/** The scale of a picture: from 0 to its top, with a line at each step. */
export interface Scale {
  readonly top: number
  /** From the lowest above 0 to the top. */
  readonly steps: readonly number[]
}

/** The most lines of a scale. */
const MOST_STEPS = 4

/**
 * A scale of whole, round numbers: 1, 2 or 5 times a power of ten.
 * @param most the highest value that is drawn
 */
export function scaleFor(most: number): Scale {
  const rough = Math.max(most, 1) / MOST_STEPS
  const power = 10 ** Math.max(Math.floor(Math.log10(rough)), 0)
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power
  const count = Math.max(Math.ceil(most / step), 1)
  return { top: count * step, steps: Array.from({ length: count }, (_, index) => (index + 1) * step) }
}

/** A part of a whole as an attribute of SVG, e.g. `37.5%`. */
export function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`
}
