/**
 * Measures several sides alternately, A B A B …, so that a slow phase of the machine affects all of them.
 * @param sides the sides in the order of each round; each gets the number of the round
 * @returns the samples of each side, one for each round
 */
export async function alternate<Side extends string, Sample>(
  rounds: number,
  sides: Readonly<Record<Side, (round: number) => Promise<Sample>>>,
): Promise<Record<Side, Sample[]>> {
  const names = Object.keys(sides) as Side[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, Sample[]>
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) samples[name].push(await sides[name](round))
  }
  return samples
}

/** The ratios of two sides, round by round. */
export function ratios<Sample>(
  of: readonly Sample[],
  to: readonly Sample[],
  value: (sample: Sample) => number,
): number[] {
  return of.map((sample, round) => {
    const other = to[round]
    if (other === undefined) throw new Error(`Round ${String(round)} was measured on one side only`)
    return value(sample) / value(other)
  })
}
