import type { paths } from './casework.js'

type Method = 'delete' | 'get' | 'patch' | 'post'
/** The methods that a path has. */
type MethodOf<P extends keyof paths> = { [M in Method]: paths[P][M] extends { responses: object } ? M : never }[Method]

type JsonOf<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined
type Part<T, Name extends string> = T extends { [N in Name]?: infer Value } ? Exclude<Value, undefined> : never

/** The parts of a request; each part is required exactly if the operation has it. */
type Sent<O> = (O extends { parameters: { path: infer Path } } ? { readonly path: Path } : unknown) & {
  readonly query?: Part<O extends { parameters: infer P } ? P : never, 'query'>
} & (O extends { requestBody: infer R } ? { readonly body: JsonOf<R> } : unknown)

/** The answer of an operation: its status decides the type of its body. */
type Answer<O> = O extends { responses: infer Responses }
  ? { [S in keyof Responses]: { readonly status: S; readonly body: JsonOf<Responses[S]> } }[keyof Responses]
  : never

/** Sends requests to a service; requests and answers have the types of the OpenAPI document. */
export function client(url: string, token: string) {
  return async function send<P extends keyof paths, M extends MethodOf<P>>(
    method: M,
    path: P,
    sent: Sent<paths[P][M]>,
  ): Promise<Answer<paths[P][M]>> {
    const { path: values = {}, query = {}, body } = sent as Parts
    const target = path.replace(/\{(\w+)\}/g, (_part, name: string) => encodeURIComponent(values[name] ?? ''))
    const parameters = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    )
    const answer = await fetch(`${url}${target}${parameters.size > 0 ? `?${parameters.toString()}` : ''}`, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const read = { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
    return read as Answer<paths[P][M]>
  }
}

interface Parts {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}
