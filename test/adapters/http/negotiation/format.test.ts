import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { type Format, prefersStream } from '../../../../src/adapters/http/negotiation/format.js'
import { NEGOTIATED, negotiation } from '../../../../src/adapters/http/plugins/negotiation.js'

/** Tells the format for an `Accept` header; null for a refusal. */
async function formats(t: Test): Promise<(accept: string | undefined) => Promise<unknown>> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(negotiation)
  app.get('/', ({ [NEGOTIATED]: negotiated }) => ({
    format: negotiated.format,
    code: negotiated.refusal?.problem.code ?? null,
  }))
  return async (accept) => {
    const answer = await app.inject({ url: '/', headers: accept === undefined ? {} : { accept } })
    const { format, code } = answer.json<{ format: Format; code: string | null }>()
    if (code === null) return format
    t.strictSame([code, format], ['406-101', 'json'], 'a refusal is told in JSON')
    return null
  }
}

const TABLE: readonly (readonly [string | undefined, Format | null])[] = [
  [undefined, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['APPLICATION/JSON', 'json'],
  ['application/*', 'json'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['text/*', 'xml'],
  ['application/json;charset=utf-8', 'json'],
  ['application/xml; charset="utf-8"', 'xml'],
  ['application/xml;q=0.9, application/json;q=0.1', 'xml'],
  ['application/xml;q=0.1, application/json;q=0.9', 'json'],
  ['application/xml, */*;q=0.1', 'xml'],
  ['application/json;q=0.1, */*', 'xml'],
  ['application/json;q=0, */*', 'xml'],
  ['application/json;q=0, application/*', 'xml'],
  ['application/json;q=0.2, application/*;q=0.1, */*;q=0.9', 'xml'],
  ['*/*;q=0, application/xml', 'xml'],
  ['*/*, application/xml', 'xml'],
  ['application/*, text/xml', 'xml'],
  ['application/xml, application/json', 'xml'],
  ['application/json;profile=a;q=0.1, application/xml;q=0.5, application/json', 'json'],
  ['*/*;q=0.1, text/html', 'json'],
  ['text/html, application/xml;q=0.5', 'xml'],
  ['text/html', null],
  ['image/*', null],
  ['application/json;q=0', null],
  ['*/*;q=0', null],
  ['application/jsonp', null],
  ['application/problem+json', null],
  ['json', null],
  ['*', 'json'],
  ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'json'],
  ['application/xml;q=.3, *;q=.2', 'xml'],
  ['*;q=0', null],
  ['application/json;q=.', null],
  ['*/xml', null],
  ['application/json;q=2', null],
  ['application/json;q=', null],
  ['application/json, !', null],
]

await t.test('the format for a header', async (t) => {
  const formatFor = await formats(t)
  for (const [accept, expected] of TABLE) t.equal(await formatFor(accept), expected, JSON.stringify(accept))

  const padding = Array.from({ length: 120 }, (_, at) => `x/y${String(at)}`).join(',')
  t.equal(await formatFor(`${padding}, application/xml;q=0.001`), 'xml', 'behind a hundred others')
  t.equal(await formatFor(`${padding},${padding}, application/xml`), null, 'in a header that is too long')
})

const PREFERRED: readonly (readonly [string | undefined, boolean])[] = [
  [undefined, false],
  ['', false],
  ['*/*', false],
  ['text/*', false],
  ['text/event-stream', true],
  ['Text/Event-Stream; charset=utf-8', true],
  ['text/event-stream, */*', true],
  ['text/event-stream, application/json;q=0.5', true],
  ['text/event-stream;q=0.5, application/json', false],
  ['text/event-stream;q=0', false],
  ['text/event-stream, !', false],
]

await t.test('whether a header prefers a stream', async (t) => {
  for (const [accept, expected] of PREFERRED) t.equal(prefersStream(accept), expected, JSON.stringify(accept))
})
