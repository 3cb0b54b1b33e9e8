import { readFile } from 'node:fs/promises'

/** In the package, wherever in it this runs. */
const FILE = new URL('docs/openapi.json', import.meta.resolve('casework/package.json'))

/** Where the service answers. */
export interface Place {
  /** What stands before every path of an operation; empty where nothing does. */
  readonly base: string
  /** What stands before the paths that keep their place whatever the base path is. */
  readonly root: string
}

interface Document {
  readonly servers: readonly Server[]
  readonly paths: Readonly<Record<string, { readonly servers?: readonly Server[] }>>
}

interface Server {
  readonly url: string
}

/**
 * The OpenAPI document as a service at a place serves it: the one that is published with the package, which a test
 * holds to the sources, with its paths put where they are here.
 */
export async function servedDocument({ base, root }: Place): Promise<string> {
  const document = JSON.parse(await readFile(FILE, 'utf8')) as Document
  const paths: Record<string, object> = {}
  for (const [path, item] of Object.entries(document.paths)) {
    paths[path] = item.servers === undefined ? item : { ...item, servers: serversAt(root) }
  }
  return JSON.stringify({ ...document, servers: serversAt(base), paths })
}

function serversAt(prefix: string): readonly Server[] {
  return [{ url: prefix === '' ? '/' : prefix }]
}
