import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Prints what is shipped as a software bill of materials (CycloneDX): the packages that are joined into the bundle, as
 * the build has noted them, and those that are installed beside it. `npm sbom --omit dev` knows only the latter.
 */
const all = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { maxBuffer: 2 ** 28 }).toString())
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const installed = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { version }]) => `${nameOf(path)}@${version}`)
const shipped = new Set([...installed, ...JSON.parse(readFileSync('dist/bundle/packages.json', 'utf8'))])
const known = new Map(all.components.map((component) => [`${component.name}@${component.version}`, component]))
const components = [...known].filter(([ref]) => shipped.has(ref)).map(([, component]) => component)
const kept = new Set([all.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])])
const dependencies = all.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }))
process.stdout.write(`${JSON.stringify({ ...all, components, dependencies }, null, 2)}\n`)
