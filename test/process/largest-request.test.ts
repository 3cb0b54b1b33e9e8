import t from 'tap'
import { send } from '../../src/adapters/contract/send.js'
import { CLOSER, manyCases } from '../support/many-cases.js'
import { startTestService } from '../support/test-service.js'

const MOST = 2_857
/** Ids of six digits make the list as long as it may be. */
const FIRST = 101_001

for (const comma of [',', '%2C']) {
  void t.test(`the longest list closes 2,857 cases at once, with ${comma} between them`, async (t) => {
    const service = await startTestService({ world: manyCases(MOST, 1, FIRST) })
    t.teardown(service.stop)
    const ids = Array.from({ length: MOST }, (_, index) => String(FIRST + index))
    t.equal(ids.join(',').length, 19_998)

    const headers = { authorization: `Bearer ${service.token({ user: CLOSER })}` }
    const path = `/case/${ids.join(comma)}/close`
    t.equal((await send(service.url, { method: 'PATCH', path, headers })).status, 204)

    const { cases, activities, journal } = await service.stored()
    t.equal(cases.filter(({ status }) => status === 'closed').length, MOST)
    t.equal(activities.filter(({ status }) => status === 'completed').length, MOST)
    t.equal(journal.length, 2 * MOST)
  })
}
