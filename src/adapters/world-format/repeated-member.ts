const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const [ARRAY, OBJECT] = [0x5b, 0x7b]
const CLOSING = [0x5d, 0x7d]

/** The way to a value in JSON, e.g. `['pull', 'users', 0]`. */
export type JsonPath = readonly (string | number)[]

/** An object or array that has begun and not ended. */
interface Open {
  /** The names so far; null for an array. */
  readonly names: Set<string> | null
  /** The name or the index of the value that comes next; null where a name comes next. */
  step: string | number | null
}

/**
 * Finds a member that an object has twice. The parser of the engine would silently take the last one.
 * @param text well-formed JSON
 */
export function repeatedMember(text: string): JsonPath | null {
  const open: Open[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const inner = open.at(-1)
    if (code === OBJECT) open.push({ names: new Set(), step: null })
    else if (code === ARRAY) open.push({ names: null, step: 0 })
    else if (CLOSING.includes(code)) open.pop()
    else if (code === COMMA && inner) inner.step = typeof inner.step === 'number' ? inner.step + 1 : null
    if (code !== QUOTE) continue
    const end = endOfText(text, at)
    if (inner?.step === null && !isNew(JSON.parse(text.slice(at, end)) as string, inner))
      return open.map(({ step }) => step ?? '')
    at = end - 1
  }
  return null
}

/** Notes the name of the next member; returns whether the object has none of that name yet. */
function isNew(name: string, inner: Open): boolean {
  const isKnown = inner.names?.has(name) ?? false
  inner.step = name
  inner.names?.add(name)
  return !isKnown
}

/** Where a text in quotes ends, behind its last quote. */
function endOfText(text: string, begin: number): number {
  let at = text.indexOf('"', begin + 1)
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at + 1
}

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1
  return (at - before) % 2 === 1
}
