import fc from 'fast-check'
import t from 'tap'
import { closeRequests, inLists } from '../../../src/adapters/desk/closing/requests.js'

t.strictSame(inLists([]), [])
t.strictSame(inLists(['1', '2', '3'], 2), [['1', '2'], ['3']], 'at most so many ids')
t.strictSame(inLists(['10', '20', '30'], 9, 5), [['10', '20'], ['30']], 'the comma counts')

const ids = Array.from({ length: 2_841 }, (_, at) => String(100_000 + at))
t.equal(inLists(ids).length, 1, '2,841 ids of six digits are one request')
t.equal(Math.max(...inLists([...ids, ...ids]).map((list) => list.join().length)) <= 20_000, true)

void t.test('nothing is lost, and each list is as long as it may be', async () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 10 ** 9 }).map(String))
  fc.assert(
    fc.property(numbers, fc.integer({ min: 10, max: 60 }), (given, longest) => {
      const lists = inLists(given, Infinity, longest)
      const isFull = lists.every((list, at) => {
        const [next] = lists[at + 1] ?? []
        return list.join().length <= longest && (next === undefined || [...list, next].join().length > longest)
      })
      return isFull && lists.flat().join() === given.join()
    }),
  )
})

let keys = 0
const requests = closeRequests([...ids, ...ids], () => `key ${String((keys += 1))}`)
t.strictSame(
  requests.map(({ key }) => key),
  ['key 1', 'key 2'],
  'each request has a key of its own',
)
