import { STATUS_CODES } from 'node:http'
import type { ErrorCode } from '../src/domain/errors.js'
import { type ErrorAdvice, readErrorAdvice } from './error-advice.js'
import { indentedXml } from './indented-xml.js'
import { refusalCodes } from './refusal-codes.js'
import { type ErrorExample, errorExample, textsInSituations, userMessageOf } from './refusals.js'
import type { DocumentedRoute } from './routes.js'

/** Says that a page is generated, and which file to edit instead. */
const NOTE = '<!-- Made by `npm run openapi` from openapi/error-advice.md, the texts and the scenarios: edit those. -->'

/** The page of each error and the page that lists them, by their names in `docs/errors`. */
export function errorPages(
  routes: readonly DocumentedRoute[],
  expected: ReadonlyMap<string, object>,
): ReadonlyMap<string, string> {
  const advice = [...readErrorAdvice()].sort(([a], [b]) => (a < b ? -1 : 1))
  const pages = advice.map(([code, about]) => {
    const page = errorPage(code, about, errorExample(code, expected), operationsWith(code, routes))
    return [`${code}.md`, page] as const
  })
  return new Map([['README.md', listPage(advice)], ...pages])
}

function listPage(advice: readonly (readonly [ErrorCode, ErrorAdvice])[]): string {
  const rows = advice.map(([code, { title }]) => `| [${code}](${code}.md) | ${title} |`)
  return `${NOTE}

# Errors

The first three digits of a code are the HTTP status. Match on the code: texts may change, and they depend on
\`Accept-Language\`. Codes whose last three digits are 900 or more are this project's own.

| code | meaning |
|---|---|
${rows.join('\n')}
`
}

function errorPage(code: ErrorCode, advice: ErrorAdvice, example: ErrorExample, operations: readonly string[]): string {
  const status = code.slice(0, 3)
  const xml =
    example.xml === undefined ? 'This error always comes as JSON.' : `\`\`\`xml\n${indentedXml(example.xml)}\n\`\`\``
  return `${NOTE}

# ${code}: ${advice.title}

The HTTP status is \`${status} ${STATUS_CODES[status] ?? ''}\`.

${advice.meaning}

## What to do

${advice.whatToDo}

## Example

\`\`\`json
${JSON.stringify(example.json, null, 2)}
\`\`\`

${xml}

With \`X-egain-error-message: yes\` the answer has a \`userMessage\` as well: "${userMessageOf(code)}"
${inOtherSituations(code)}
## Operations

${operations.map((operation) => `- ${operation}`).join('\n')}

[All errors](README.md)
`
}

function inOtherSituations(code: ErrorCode): string {
  const texts = textsInSituations(code)
  if (texts.length === 0) return ''
  return `\nIn other situations the message is another one:\n\n${texts.map((text) => `- "${text}"`).join('\n')}\n`
}

/** The operations that refuse with a code; if nearly all do, the operations that do not. */
function operationsWith(code: ErrorCode, routes: readonly DocumentedRoute[]): readonly string[] {
  const [having, others] = [true, false].map((has) =>
    routes.filter((route) => refusalCodes(route).includes(code) === has).map(nameOf),
  ) as [string[], string[]]
  if (having.length === 0) return ['No operation: this error comes before one is found.']
  if (others.length === 0) return ['Every operation.']
  return others.length < having.length / 2 ? [`Every operation but ${others.join(', ')}.`] : having
}

function nameOf({ method, path }: DocumentedRoute): string {
  return `\`${method.toUpperCase()} ${path}\``
}
