import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const ROOT = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** What the program reads of its package while it runs. */
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
)
const LOOKED_FOR = SOURCES.flatMap((file) =>
  [...read(`src/${file}`).matchAll(/new URL\('([^']+)', import\.meta\.resolve\('casework\/package\.json'\)\)/g)].map(
    ([, path = '']) => path.replace(/\/$/, ''),
  ),
)

t.ok(LOOKED_FOR.includes('docs/openapi.json'), `${LOOKED_FOR.join(', ')} are looked for`)

const published = (JSON.parse(read('package.json')) as { readonly files: readonly string[] }).files
const image =
  read('Containerfile')
    .split(/^FROM /m)
    .at(-1) ?? ''
const copied = [...image.matchAll(/^COPY (?:--from=build )?(.+) \S+$/gm)]
  .flatMap(([, from = '']) => from.split(' '))
  .map((path) => path.replace(/^\/casework\//, ''))

for (const [where, places] of [
  ['package', published],
  ['container', copied],
] as const) {
  for (const path of LOOKED_FOR) {
    t.ok(
      places.some((place) => path === place || path.startsWith(`${place}/`)),
      `the ${where} has ${path}`,
    )
  }
}

const [everything, ...letThrough] = read('.containerignore').trim().split('\n')
t.equal(everything, '*')
const fromCheckout = [...read('Containerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)]
for (const path of fromCheckout.flatMap(([, from = '']) => from.split(' '))) {
  t.ok(letThrough.includes(`!${path}`), `the build of the container sees ${path}`)
}
