import fp from 'fastify-plugin'
import { type Refusal, refusal } from '../../../domain/errors.js'

/** Where an instance tells the methods of a URL. */
export const METHODS_OF = Symbol('methodsOf')

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that a URL takes; none where no route takes it. */
    [METHODS_OF](url: string): readonly string[]
  }
}

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

    app.decorate(METHODS_OF, (url) => methodsOf(url, known))

    // Not in a handler: what a body must be is asked before that, and there is no body that would be right.
    app.addHook('onRequest', (request, _reply, next) => {
      next(request.is404 ? refusalOfMethod(request.method, methodsOf(request.url, known)) : undefined)
    })
    // In a host, what is not found below the prefix passes this hook only if it is ours to answer.
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

/** Why a request is refused whose method none of a path's is: where the path takes none, there is nothing there. */
export function refusalOfMethod(method: string, allowed: readonly string[]): Refusal {
  return allowed.length === 0 ? refusal('404-900', {}) : refusal('405-100', { method, allowed })
}

/** A route's path as an expression; a parameter stands for anything up to the next slash. */
function patternOf(url: string): RegExp {
  const segments = url
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  return new RegExp(`^${segments.join('/')}$`)
}
