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

/** How many folders the base of operations lies below the root. */
export function foldersBetween({ base, root }: Place): number {
  return base.slice(root.length).split('/').length - 1
}

/**
 * The OpenAPI document as a service at a place serves it: the one that is published with the package, which a test
 * holds to the sources, with its paths put where they are here.
 */
export async function servedDocument(place: Place): Promise<string> {
  const document = JSON.parse(await readFile(FILE, 'utf8')) as Document
  const paths: Record<string, object> = {}
  for (const [path, item] of Object.entries(document.paths)) {
    paths[path] = item.servers === undefined ? item : { ...item, servers: serversAbove(foldersBetween(place)) }
  }
  return JSON.stringify({ ...document, servers: serversAbove(0), paths })
}

/** Up so many folders from the document: so it is right behind a proxy as well that takes something off the path. */
function serversAbove(folders: number): readonly Server[] {
  return [{ url: folders === 0 ? '.' : Array.from({ length: folders }, () => '..').join('/') }]
}
