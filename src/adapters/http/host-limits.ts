import { maxHeaderSize as nodesOwn } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { LONGEST_HEADER } from './node-server.js'

/** Warns in a host's log of limits that refuse long lists of ids: only the host can set them. */
export function noteHostLimits({ initialConfig, server, log }: FastifyInstance): void {
  const { maxParamLength = 0 } = { ...initialConfig, ...initialConfig.routerOptions }
  const { maxHeaderSize = nodesOwn } = server as { readonly maxHeaderSize?: number }
  const short = [
    ...(maxParamLength < LONGEST_HEADER ? ['routerOptions.maxParamLength'] : []),
    ...(maxHeaderSize < LONGEST_HEADER ? ['http.maxHeaderSize'] : []),
  ]
  if (short.length === 0) return
  log.warn(
    `casework: set ${short.join(' and ')} to ${String(LONGEST_HEADER)}, or long lists of ids do not come through`,
  )
}
