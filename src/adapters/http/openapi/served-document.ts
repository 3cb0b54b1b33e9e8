import { readFile } from 'node:fs/promises'

/** The file is found from the root of the package, since the bundle and the compiled sources lie in other folders. */
const FILE = new URL('docs/openapi.json', import.meta.resolve('casework/package.json'))

/** The prefixes of the paths of a service. */
export interface Place {
  /** The prefix of the operations; may be empty. */
  readonly base: string
  /** The prefix of the paths that do not move with the base path. */
  readonly root: string
}

interface Document {
  readonly servers: readonly Server[]
  readonly paths: Readonly<Record<string, { readonly servers?: readonly Server[] }>>
}

interface Server {
  readonly url: string
}

/** How many folders lie between the root and the base of the operations. */
export function foldersBetween({ base, root }: Place): number {
  return base.slice(root.length).split('/').length - 1
}

/**
 * Reads the OpenAPI document of the package and adapts its servers to a place. A test compares the file of the package
 * with the sources.
 */
export async function servedDocument(place: Place): Promise<string> {
  const document = JSON.parse(await readFile(FILE, 'utf8')) as Document
  const paths: Record<string, object> = {}
  for (const [path, item] of Object.entries(document.paths)) {
    paths[path] = item.servers === undefined ? item : { ...item, servers: serversAbove(foldersBetween(place)) }
  }
  return JSON.stringify({ ...document, servers: serversAbove(0), paths })
}

/** Servers so many folders above the document. A relative URL is also right behind a proxy that removes a prefix. */
function serversAbove(folders: number): readonly Server[] {
  return [{ url: folders === 0 ? '.' : Array.from({ length: folders }, () => '..').join('/') }]
}
