import fp from 'fastify-plugin'
import { type Refusal, refusal } from '../../../domain/errors.js'

/** The name under which an instance tells the methods of a URL. */
export const METHODS_OF = Symbol('methodsOf')

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods of a URL; empty where no route takes the URL. */
    [METHODS_OF](url: string): readonly string[]
  }
}

interface KnownPath {
  readonly pattern: RegExp
  readonly methods: Set<string>
}

/** Answers requests without a route: 405 with `Allow` where the path is known, else 404. */
export const knownPaths = fp(
  (app, _options, done) => {
    const known = new Map<string, KnownPath>()

    app.addHook('onRoute', ({ url, method }) => {
      const path = known.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
      known.set(url, path)
      for (const one of [method].flat()) path.methods.add(one)
    })

    app.decorate(METHODS_OF, (url) => methodsOf(url, known))

    // A handler would be too late: Fastify parses the body first, and could refuse it.
    app.addHook('onRequest', (request, _reply, next) => {
      next(request.is404 ? refusalOfMethod(request.method, methodsOf(request.url, known)) : undefined)
    })
    // In a host, an unknown path below the prefix passes the hook above only with a handler of ours.
    if (app.prefix !== '') app.setNotFoundHandler((_request, reply) => reply.send(refusal('404-900', {})))
    done()
  },
  { name: 'known-paths', dependencies: ['errors'] },
)

function methodsOf(url: string, known: ReadonlyMap<string, KnownPath>): readonly string[] {
  const path = url.replace(/[?#].*$/s, '')
  const taking = [...known.values()].filter(({ pattern }) => pattern.test(path))
  return [...new Set(taking.flatMap(({ methods }) => [...methods]))]
}

/** The refusal of a method that a path does not take; a path without any method does not exist. */
export function refusalOfMethod(method: string, allowed: readonly string[]): Refusal {
  return allowed.length === 0 ? refusal('404-900', {}) : refusal('405-100', { method, allowed })
}

/** Converts the path of a route to a pattern. A parameter stands for any text without a slash. */
function patternOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${segments.join('/')}$`)
}
