/** The machine's dice, for values that need not be secret: a number from 0 up to 1. */
export const systemRandom = (): number => Math.random()
