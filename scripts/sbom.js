import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Prints the shipped packages as a software bill of materials (CycloneDX). `npm sbom --omit dev` leaves out every
 * package that a development package needs too. The lockfile tells which packages only development needs.
 */
const all = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { maxBuffer: 2 ** 28 }).toString())
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const shipped = new Set(
  Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version }]) => `${nameOf(path)}@${version}`),
)
const known = new Map(all.components.map((component) => [`${component.name}@${component.version}`, component]))
const components = [...known].filter(([ref]) => shipped.has(ref)).map(([, component]) => component)
const kept = new Set([all.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])])
const dependencies = all.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }))
process.stdout.write(`${JSON.stringify({ ...all, components, dependencies }, null, 2)}\n`)
