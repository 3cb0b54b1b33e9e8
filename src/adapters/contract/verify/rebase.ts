import type { Scenario, ScenarioRequest, Text } from '../scenario.js'

/** A scenario that is set at the root of a server, behind a base path instead. */
export function behind(basePath: string, scenario: Scenario): Scenario {
  if (basePath === '') return scenario
  const { before = [], request, expect } = scenario
  const { headers, body, links } = expect
  return {
    ...scenario,
    before: before.map((step) => ({ ...step, request: requestBehind(basePath, step.request) })),
    request: requestBehind(basePath, request),
    expect: {
      ...expect,
      ...(headers && { headers: membersBehind(basePath, headers, (name) => name === 'Location') }),
      ...(body && { body: hrefsBehind(basePath, body) as NonNullable<typeof body> }),
      ...(links && { links: membersBehind(basePath, links, () => true) }),
    },
  }
}

function requestBehind(basePath: string, { path = '/', ...request }: ScenarioRequest): ScenarioRequest {
  const moved: Text = typeof path === 'string' ? `${basePath}${path}` : [basePath, ...path]
  return { ...request, path: moved }
}

function membersBehind<T>(basePath: string, members: Readonly<Record<string, T>>, isPlace: (name: string) => boolean) {
  const moved = Object.entries(members).map(([name, value]) => [
    name,
    isPlace(name) && typeof value === 'string' ? `${basePath}${value}` : value,
  ])
  return Object.fromEntries(moved) as Record<string, T>
}

function hrefsBehind(basePath: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => hrefsBehind(basePath, one))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, one]) => [
    name,
    name === 'href' ? `${basePath}${String(one)}` : hrefsBehind(basePath, one),
  ])
  return Object.fromEntries(members) as unknown
}
