import { WORLD_LISTS, type WorldKind } from '../../domain/world.js'
import type { Schema } from './members.js'
import { RECORD_SHAPES } from './record-shapes.js'
import type { WorldForm } from './write-world.js'

const KINDS: readonly WorldKind[] = Object.values(WORLD_LISTS)
const RULES = 'An import also checks what a schema cannot say: references, and rules among the members of a record.'

/** The JSON Schema of a world that is one JSON object, or of a line of one that is NDJSON. */
export function worldSchema(form: WorldForm): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form === 'json' ? 'A world of Casework' : 'A line of a world of Casework as NDJSON',
    description: RULES,
    ...(form === 'json' ? lists() : { anyOf: KINDS.map(line) }),
    $defs: Object.fromEntries(KINDS.map((kind) => [kind, RECORD_SHAPES[kind].schema])),
  }
}

function lists(): Schema {
  const properties = Object.entries(WORLD_LISTS).map(([list, kind]) => [list, { type: 'array', items: recordOf(kind) }])
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}

function line(kind: WorldKind): Schema {
  return { type: 'object', properties: { [kind]: recordOf(kind) }, required: [kind], additionalProperties: false }
}

function recordOf(kind: WorldKind): Schema {
  return { $ref: `#/$defs/${kind}` }
}
