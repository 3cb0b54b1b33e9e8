import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startCasework } from 'casework/testing'
import { closeCase } from './close-case.mjs'

let casework
before(async () => {
  casework = await startCasework({ now: '2026-11-23T18:13:09.142Z' })
})
beforeEach(() => casework.reset())
after(() => casework.close())

const as = async (token) => ({ url: casework.url, token: await token })

test('an open case is closed', async () => {
  assert.deepEqual(await closeCase(await as(casework.userToken(7)), 1001), [])
})

test('a closed case is not closed again', async () => {
  const ann = await as(casework.userToken(7))
  await closeCase(ann, 1001)
  assert.deepEqual(await closeCase(ann, 1001), ['400-253'])
})

test('every reason is told', async () => {
  const reasons = await closeCase(await as(casework.userToken(7)), '1102,1105,1106')
  assert.deepEqual(reasons, ['400-910', '400-911', '400-912'])
})

test('who may only read is refused', async () => {
  const reader = await as(casework.userToken(7, { scope: 'core.casemgr.read' }))
  assert.deepEqual(await closeCase(reader, 1001), ['403-197'])
})
