import t from 'tap'
import { readForm } from '../../../../../src/adapters/http/dev-tools/token-server/form.js'

const FORM = 'application/x-www-form-urlencoded'
const bytes = (length: number) => Buffer.from('scope='.padEnd(length, 'a'))

t.equal(readForm(FORM, bytes(16_384)).get('scope')?.length, 16_378)
t.throws(() => readForm(FORM, bytes(16_385)), { code: 'invalid_request' })
t.strictSame([...readForm(FORM, undefined)], [], 'no body has no parameters')
