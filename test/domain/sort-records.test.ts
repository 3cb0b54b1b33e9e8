import t from 'tap'
import { sortRecords } from '../../src/domain/sort-records.js'

const RECORDS = [
  { id: '2', rank: 1 },
  { id: '10', rank: null },
  { id: '9', rank: 0 },
  { id: '1', rank: 1 },
  { id: '3', rank: null },
  { id: '4', rank: 1 },
]
const KEYS = { id: ({ id }: { id: string }) => Number(id), rank: ({ rank }: { rank: number | null }) => rank }

const TABLE = [
  ['id', 'asc', '1 2 3 4 9 10'],
  ['id', 'desc', '10 9 4 3 2 1'],
  ['rank', 'asc', '9 1 2 4 3 10'],
  ['rank', 'desc', '4 2 1 9 10 3'],
] as const

for (const [by, order, expected] of TABLE) {
  const sorted = sortRecords(RECORDS, KEYS, { by, order })
  t.equal(sorted.map(({ id }) => id).join(' '), expected, `${by} ${order}`)
}
t.equal(RECORDS[0]?.id, '2', 'the input stays as it was')
