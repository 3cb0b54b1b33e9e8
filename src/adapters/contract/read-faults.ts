import { differences, type Fault, faultUnlessSame } from './fault.js'
import { operationOf } from './operations.js'
import type { Scenario } from './scenario.js'
import type { Answer } from './send.js'
import { treeDifferences, treeOfJson, treeOfXml, type XmlTree } from './xml-tree.js'

const ITEMS = ['case', 'activity', 'note', 'webhook', 'entry']

/**
 * Finds where the body of an answer that shows something differs from a scenario (contract, section 3).
 * @throws Error where it is not well-formed
 */
export function readFaults({ request, expect }: Scenario, { headers, text }: Answer): Fault[] {
  const { format = 'json', body, ids, links } = expect
  const root = operationOf(request)?.root ?? ''
  const found = format === 'xml' ? treeOfXml(text) : treeOfJson(root, JSON.parse(text))
  return [
    ...faultUnlessSame('header content-type', `application/${format}; charset=utf-8`, headers['content-type']),
    ...faultUnlessSame('root', root, found.name),
    ...(ids ? faultUnlessSame('ids', ids, idsOf(found)) : []),
    ...(links ? differences('links', links, Object.fromEntries(linksOf(found))) : []),
    ...(body ? bodyFaults(body, { root, format, text, found }) : []),
  ]
}

interface FoundBody {
  readonly root: string
  readonly format: 'json' | 'xml'
  readonly text: string
  readonly found: XmlTree
}

function bodyFaults(body: object, { root, format, text, found }: FoundBody): Fault[] {
  if (format === 'json') return differences('body', body, pick(JSON.parse(text) as object, Object.keys(body)))
  const shown = { ...found, id: 'id' in body ? found.id : null, children: childrenOf(found, Object.keys(body)) }
  return treeDifferences(root, { ...treeOfJson(root, body), text: found.text }, shown)
}

function idsOf(found: XmlTree): (string | null)[] {
  return childrenOf(found, ITEMS).map(({ id }) => id)
}

function childrenOf({ children }: XmlTree, names: readonly string[]): XmlTree[] {
  return children.filter(({ name }) => names.includes(name))
}

function linksOf(found: XmlTree): (readonly [string, string])[] {
  const links = childrenOf(found, ['paginationInfo']).flatMap((info) => childrenOf(info, ['link']))
  return links.map(({ children: [rel, href] }) => [rel?.text ?? '', href?.text ?? ''])
}

function pick(found: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, found[name as keyof typeof found]]))
}
