import t from 'tap'
import { Refusal, refusal, type Violation } from '../../src/domain/errors.js'

const violation: Violation = { case: '1', code: '404-100', details: { ids: ['1'] } }
const plain = refusal('404-100', { ids: ['1'] })

t.ok(plain instanceof Refusal)
t.ok(plain instanceof Error)
t.strictSame(plain.problem, { code: '404-100', details: { ids: ['1'] } })
t.strictSame(plain.violations, [], 'nothing stands in the way unless it is said')
t.equal(plain.name, 'Refusal')
t.equal(plain.message, '404-100', 'a log shows which one it was')
t.strictSame(new Refusal(plain.problem, [violation]).violations, [violation])
