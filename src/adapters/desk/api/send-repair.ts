import type { KeyedRequest, RepairRequest } from '../repairs/repair.js'
import { requireDone } from './answer-body.js'
import type { ApiClient } from './api-client.js'

/**
 * Sends a change under its key.
 * @returns the id of the case that the change has made; null where it made none
 * @throws Refused, Lost
 */
export async function sendRepair(client: ApiClient, { key, request }: KeyedRequest): Promise<string | null> {
  const answer = await sent(client, request, { 'Idempotency-Key': key })
  requireDone(answer)
  return request.kind === 'move'
    ? (/\/case\/(\d+)$/.exec(answer.response.headers.get('location') ?? '')?.[1] ?? null)
    : null
}

function sent(client: ApiClient, request: RepairRequest, header: { readonly 'Idempotency-Key': string }) {
  const { id } = request
  switch (request.kind) {
    case 'pick': {
      const query = request.unpin ? ({ unpin: 'yes' } as const) : {}
      return client.PATCH('/activity/pick', { params: { query, header }, body: seen(request) })
    }
    case 'complete':
      return client.PATCH('/activity/complete', { params: { header }, body: seen(request) })
    case 'transfer': {
      const params = { path: { id: request.target.id }, header }
      return request.target.kind === 'user'
        ? client.PATCH('/activity/transfer/user/{id}', { params, body: seen(request) })
        : client.PATCH('/activity/transfer/queue/{id}', { params, body: seen(request) })
    }
    case 'move':
      return client.PATCH('/activity/{ids}/changecase', { params: { path: { ids: id }, header }, body: {} })
    case 'solve': {
      const { lastModified, solution } = request
      return client.PATCH('/case', { params: { header }, body: { id, lastModified, solution } })
    }
    case 'note':
      return client.POST('/case/{id}/note', { params: { path: { id }, header }, body: { content: request.content } })
  }
}

function seen({ id, lastModified }: { readonly id: string; readonly lastModified: string }) {
  return { activity: [{ id, lastModified }] }
}
