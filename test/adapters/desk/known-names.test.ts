import t from 'tap'
import { bareRow } from '../../../src/adapters/desk/cases/case-row.js'
import { NO_NAMES, withNamesOf } from '../../../src/adapters/desk/search/known-names.js'

const label = { value: 'open', displayValue: 'Open' }
const shown = {
  ...{ id: '1', subject: 'Kettle', status: label, severity: label, lastModified: '2026-11-01T00:00:00.000Z' },
  ...{ department: { id: '1', name: 'Teapots' }, customer: { id: '501', customerName: 'Moonbeam' }, owner: {} },
}
const first = withNamesOf([bareRow('9'), { ...bareRow('1'), shown }], NO_NAMES)
t.strictSame(first.department, new Map([['1', 'Teapots']]))
t.strictSame([first.customer, first.owner], [new Map([['501', 'Moonbeam']]), new Map()])

const owner = { user: { id: '8', firstName: 'Moss', lastName: 'Gravelby' } }
const next = { ...shown, department: { id: '4', name: 'Kites' }, owner }
const second = withNamesOf([{ ...bareRow('2'), shown: next }], first)
t.strictSame([...second.department.values()], ['Teapots', 'Kites'], 'a further search forgets nothing')
t.strictSame(second.owner, new Map([['8', 'Moss Gravelby']]))
t.equal(NO_NAMES.department.size, 0)
