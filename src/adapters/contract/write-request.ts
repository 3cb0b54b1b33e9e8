import type { ScenarioRequest } from './scenario.js'
import { treeOfJson, writeTree } from './xml-tree.js'

/** The formats of requests and answers, and their content types. */
export const CONTENT_TYPES = { json: 'application/json', xml: 'application/xml' } as const

/** When the activities of the worlds that scenarios start from were last modified. */
const LAST_MODIFIED = '2026-11-21T09:30:00.000Z'

/** A request with its body written in a format; a body that is given as a text stays as it is. */
export function writeRequest(request: ScenarioRequest, format: keyof typeof CONTENT_TYPES): ScenarioRequest {
  const { seen, content, ...rest } = request
  const given = seen ? { activities: { activity: seen.map((id) => ({ id, lastModified: LAST_MODIFIED })) } } : content
  const [root, value] = Object.entries(given ?? {})[0] ?? []
  if (root === undefined) return rest
  return {
    ...rest,
    headers: { 'Content-Type': CONTENT_TYPES[format], ...rest.headers },
    body: format === 'json' ? JSON.stringify(value) : writeTree(treeOfJson(root, value)),
  }
}
