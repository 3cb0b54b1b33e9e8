import t from 'tap'
import { csvOf } from '../../../src/adapters/desk/closing/csv.js'

t.equal(csvOf([['1001', 'Closed']]), '\uFEFF1001,Closed\r\n')
t.equal(csvOf([['a,b', 'say "hi"', 'two\nlines']]), '\uFEFF"a,b","say ""hi""","two\nlines"\r\n')
for (const formula of ['=1+1', '+1', '-1', '@x', '\tx', '\rx']) {
  t.match(csvOf([[formula]]), /^\uFEFF"?'/, `${JSON.stringify(formula)} is no formula`)
}
t.equal(csvOf([['=HYPERLINK("x","y")']]), '\uFEFF"\'=HYPERLINK(""x"",""y"")"\r\n')
