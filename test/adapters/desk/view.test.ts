import t from 'tap'
import { addressOf, viewOf } from '../../../src/adapters/desk/navigation/view.js'

t.strictSame(viewOf('#/case/1102'), { kind: 'case', id: '1102' })
for (const other of [
  '',
  '#',
  '#/',
  '#/cases',
  '#/case',
  '#/case/',
  '#/case/01',
  '#/case/x',
  '#/nowhere/1102',
  '#/cases/400-999',
]) {
  t.strictSame(viewOf(other), { kind: 'cases' }, `${other} leads to the first view`)
}
for (const view of [
  ...([{ kind: 'start' }, { kind: 'cases' }, { kind: 'case', id: '7' }] as const),
  ...([
    { kind: 'cases', show: 'closable' },
    { kind: 'cases', show: '400-177' },
  ] as const),
]) {
  t.strictSame(viewOf(addressOf(view)), view, `${addressOf(view)} leads back`)
}
