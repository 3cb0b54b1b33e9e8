import t from 'tap'
import { instantOf } from '../../src/domain/instant.js'

const AT = Date.parse('2026-11-01T08:00:00.500Z')

t.equal(instantOf('2026-11-01T08:00:00.500Z'), AT)
t.equal(instantOf('2026-11-01T08:00:00.5Z'), AT)
t.equal(instantOf('2026-11-01T08:00:00Z'), AT - 500)
t.equal(instantOf('2024-02-29T00:00:00Z'), Date.parse('2024-02-29T00:00:00Z'))
for (const text of ['', '2026-11-01', '2026-11-01T08:00:00', '2026-11-01T08:00:00+01:00', ' 2026-11-01T08:00:00Z']) {
  t.equal(instantOf(text), null, `“${text}” is no instant`)
}
for (const text of ['2026-02-29T08:00:00Z', '2026-02-30T08:00:00Z', '2026-13-01T08:00:00Z', '2026-11-01T25:00:00Z']) {
  t.equal(instantOf(text), null, `${text} is in no calendar`)
}
t.equal(instantOf('2026-11-01T08:00:00Z\n'), null)
