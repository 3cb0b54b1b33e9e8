import t from 'tap'
import {
  ERROR_CODES,
  ERROR_KINDS,
  kindOf,
  problemOf,
  Refusal,
  refusal,
  type Violation,
} from '../../src/domain/errors.js'

const violation: Violation = { case: '1', code: '404-100', details: { ids: ['1'] } }
const plain = refusal('404-100', { ids: ['1'] })

t.ok(plain instanceof Refusal)
t.ok(plain instanceof Error)
t.strictSame(plain.problem, { code: '404-100', details: { ids: ['1'] } })
t.strictSame(plain.violations, [], 'nothing stands in the way unless it is said')
t.equal(plain.name, 'Refusal')
t.equal(plain.message, '404-100', 'a log shows which one it was')
t.strictSame(new Refusal(plain.problem, [violation]).violations, [violation])

t.strictSame(ERROR_KINDS, [...ERROR_KINDS].sort(), 'the table is in order')
t.strictSame(
  ERROR_CODES.filter((code) => !/^[45]\d\d-\d{3}$/.test(code)),
  [],
  'each code begins with its status',
)
t.strictSame(
  ERROR_KINDS.filter((kind) => !ERROR_CODES.some((code) => code === kind.slice(0, 7))),
  [],
  'each code has an entry without a situation',
)

const completing = problemOf('400-911 complete', { ids: ['1'] })
t.strictSame(completing, { code: '400-911', situation: 'complete', details: { ids: ['1'] } })
t.strictSame([kindOf(completing), kindOf(plain.problem)], ['400-911 complete', '404-100'])

// @ts-expect-error -- the code names nothing
t.ok(refusal('400-120', { ids: ['1'] }), 'nothing may be named that the table does not have')
// @ts-expect-error -- a list of texts
t.ok(refusal('404-100', { ids: [1] }), 'each detail is of the kind of its sample')
// @ts-expect-error -- the parameter is missing
t.ok(refusal('400-102', { value: 'x' }), 'every detail is named')
