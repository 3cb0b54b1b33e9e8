/** Something that has a path as the document writes it, e.g. `/case/{ids}/close`. */
interface Templated {
  readonly path: string
}

/** Whose path a request's target is; of several the one with the fewest parameters. */
export function matching<T extends Templated>(all: readonly T[], target: string): T | undefined {
  const path = target.replace(/[?#].*$/s, '')
  const fitting = all.filter((one) => patternOf(one.path).test(path))
  return fitting.sort((a, b) => parametersIn(a.path) - parametersIn(b.path))[0]
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]*')}$`)
}

function parametersIn(path: string): number {
  return path.split('{').length
}
