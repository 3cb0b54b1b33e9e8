import fp from 'fastify-plugin'
import type { ServiceMetrics } from '../metrics/service-metrics.js'
import { REFUSED } from './errors.js'

/** Times every answer and counts every refusal. */
export const measured = fp<{ readonly metrics: ServiceMetrics }>(
  (app, { metrics }, done) => {
    app.addHook('onResponse', ({ method, routeOptions, [REFUSED]: refused }, reply, next) => {
      const seconds = reply.elapsedTime / 1_000
      const code = refused?.problem.code
      metrics.answered({ method, route: routeOptions.url, status: reply.statusCode, code, seconds })
      next()
    })
    done()
  },
  { name: 'measured', dependencies: ['errors'] },
)
