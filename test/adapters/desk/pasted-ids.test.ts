import t from 'tap'
import { readPastedIds } from '../../../src/adapters/desk/search/pasted-ids.js'

/** A text, the ids in it, and the pieces without one. */
const PASTED: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['nothing', ' \n ', [], []],
  ['lines', '1001\n1002\r\n1003', ['1001', '1002', '1003'], []],
  ['a list', '1001, 1002;1003', ['1001', '1002', '1003'], []],
  ['a column with its heading', 'Case\n1001\n1002\n', ['1001', '1002'], ['Case']],
  ['rows of a spreadsheet', '1001\tOpen\n1002\tOpen', ['1001', '1002'], ['Open']],
  ['an id twice', '1001 1001', ['1001'], []],
  ['quoted and numbered', '"1001", (#1002), “1003”, 1004.', ['1001', '1002', '1003', '1004'], []],
  ['a link', 'https://crm.example/v3/case/1001', ['1001'], []],
  ['a link with a port and a query', 'http://crm.example:8080/case/1001?tab=2', ['1001'], []],
  ['a link of the page', 'https://crm.example/desk#/case/1001', ['1001'], []],
  ['a link with the id in its query', 'https://crm.example/show?id=1001', ['1001'], []],
  ['a link with the id at its end', 'https://crm.example/department/12/case?id=1001', ['1001'], []],
  ['a link with two segments', 'https://crm.example/department/12/case/1001/notes', ['1001'], []],
  ['a link with more behind the id', 'https://crm.example/show?id=1001&tab=x', ['1001'], []],
  ['a link without an id', 'https://crm.example/case/', [], ['https://crm.example/case/']],
  ['what is no id', '0 007 -5 1e3 12345678901234567890', [], ['0', '007', '-5', '1e3', '12345678901234567890']],
]

for (const [name, text, ids, unread] of PASTED) {
  t.strictSame(readPastedIds(text), { ids, unread }, name)
}
