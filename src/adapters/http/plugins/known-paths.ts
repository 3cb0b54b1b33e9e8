import fp from 'fastify-plugin'
import { refusal } from '../../../domain/errors.js'

interface KnownPath {
  readonly pattern: RegExp
  readonly methods: Set<string>
}

/** Answers requests that no route takes: 405 with `Allow` where the path is known, else 404. */
export const knownPaths = fp(
  (app, _options, done) => {
    const known = new Map<string, KnownPath>()

    app.addHook('onRoute', ({ url, method }) => {
      const path = known.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
      known.set(url, path)
      for (const one of [method].flat()) path.methods.add(one)
    })

    app.setNotFoundHandler(({ url, method }) => {
      const path = url.replace(/[?#].*$/s, '')
      const allowed = [...known.values()].filter(({ pattern }) => pattern.test(path))
      if (allowed.length === 0) throw refusal('404-900', {})
      throw refusal('405-100', { method, allowed: [...new Set(allowed.flatMap(({ methods }) => [...methods]))] })
    })
    done()
  },
  { name: 'known-paths', dependencies: ['errors'] },
)

/** A route's path as an expression; a parameter stands for anything up to the next slash. */
function patternOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${segments.join('/')}$`)
}
