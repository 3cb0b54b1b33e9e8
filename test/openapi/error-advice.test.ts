import t from 'tap'
import { readErrorAdvice } from '../../openapi/error-advice.js'

const read = (text: string) => () => readErrorAdvice(text, ['400-120', '404-100'])
const PAGES = '## 400-120 Mixed\n\nIt is mixed.\n\nChoose one.\n\nThen go on.\n'
const IDS = '## 404-100 Not found\n\nIt is not there.\n\nCorrect it.\n'

const both: unknown = [...read(`# About\n\n${PAGES}\n${IDS}`)()]
t.strictSame(both, [
  ['400-120', { title: 'Mixed', meaning: 'It is mixed.', whatToDo: 'Choose one.\n\nThen go on.' }],
  ['404-100', { title: 'Not found', meaning: 'It is not there.', whatToDo: 'Correct it.' }],
])
t.throws(read(PAGES), /no section for 404-100/)
t.throws(read(`${PAGES}\n## 404-999 Other\n\na\n\nb\n`), /no such code: 404-999 Other/)
t.throws(read(`${PAGES}\n## 404-100 Not found\n\nIt is not there.\n`), /what to do: 404-100 Not found/)
