import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const pagesIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(join(ROOT, folder), { encoding: 'utf8', recursive })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))

const MOST_WORDS = 300

void t.test('each decision has 300 words or fewer', async (t) => {
  const long = pagesIn('docs/decisions', false).filter((page) => read(page).trim().split(/\s+/).length > MOST_WORDS)
  t.strictSame(long, [])
})

void t.test('each link from page to page leads to a file', async (t) => {
  const pages = [...pagesIn('.', false), ...pagesIn('docs', true)]
  t.ok(pages.length > 50, 'the pages are found')
  for (const page of pages) {
    const links = [...read(page).matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)].map(([, link = '']) => link)
    const dead = links.filter((link) => !existsSync(join(ROOT, dirname(page), link)))
    t.strictSame(dead, [], page)
  }
})

/** Words that had a private meaning here, and the words of the glossary that took their place. */
const REPLACED = /\b(stretch(es)?|lanes?|hasty|sweeps?|swept|fates?|comforts?)\b/i

void t.test('no page and no source uses a word that the glossary replaced', async (t) => {
  const sources = ['src', 'openapi', 'bench'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { encoding: 'utf8', recursive: true })
      .filter((name) => name.endsWith('.ts') && !name.includes('locales'))
      .map((name) => join(folder, name)),
  )
  const pages = pagesIn('docs', true)
  t.ok(sources.length > 200, 'the sources are found')
  const found = [...pages, ...sources].flatMap((file) => {
    const prose = read(file).replaceAll(/\(https?:[^)]*\)/g, '')
    const word = REPLACED.exec(prose)?.[0]
    return word === undefined ? [] : [`${file}: ${word}`]
  })
  t.strictSame(found, [])
})
