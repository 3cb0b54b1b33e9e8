/** A thing with a path as the document writes it, e.g. `/case/{ids}/close`. */
interface Templated {
  readonly path: string
}

/** The things whose path matches the target of a request, the one with the fewest parameters first. */
export function matching<T extends Templated>(all: readonly T[], target: string): T[] {
  const path = target.replace(/[?#].*$/s, '')
  const fitting = all.filter((one) => patternOf(one.path).test(path))
  return fitting.sort((a, b) => parametersIn(a.path) - parametersIn(b.path))
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]*')}$`)
}

function parametersIn(path: string): number {
  return path.split('{').length
}
