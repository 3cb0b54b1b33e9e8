/** Repeatable chance. */
export interface Dice {
  /** A whole number from 0 up to, and without, an end. */
  below(end: number): number
  one<T>(of: readonly T[]): T
  /** Some of them, each once: at least one, at most so many. */
  some<T>(of: readonly T[], most: number): T[]
}

/** Dice that fall the same for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    one: (of) => of[below(of.length)]!,
    some(of, most) {
      const left = [...of]
      return Array.from({ length: Math.min(of.length, 1 + below(most)) }, () => left.splice(below(left.length), 1)[0]!)
    },
  }
}
