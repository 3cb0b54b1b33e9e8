const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy

const VALUE = { '{': 'member', '[': 'item', text: 'more', word: 'more' }

/** The tokens that may come next in each situation, and the situation that follows; `more` depends on the innermost bracket. */
const GRAMMAR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  value: VALUE,
  item: { ...VALUE, ']': 'more' },
  key: { text: 'colon' },
  member: { text: 'colon', '}': 'more' },
  colon: { ':': 'value' },
  'more{': { ',': 'key', '}': 'more' },
  'more[': { ',': 'value', ']': 'more' },
  more: {},
}

/**
 * Where a text stops being one JSON value, which the engine's own parser does not always tell.
 * @returns the offset behind the last token that fits
 */
export function breakOf(text: string): number {
  const open: string[] = []
  let situation = 'value'
  let fitting = 0
  for (const [whole, mark, quoted] of tokensOf(text)) {
    const token = mark ?? (quoted === undefined ? 'word' : 'text')
    const next = GRAMMAR[situation]?.[token]
    if (next === undefined) break
    if (token === '{' || token === '[') open.push(token)
    if (token === '}' || token === ']') open.pop()
    situation = next === 'more' ? next + (open.at(-1) ?? '') : next
    fitting += whole.length
  }
  return fitting
}

function* tokensOf(text: string): Generator<RegExpExecArray> {
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) yield token
}
