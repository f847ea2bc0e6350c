import { expect, test, vi } from 'vitest'
import { putImport, writeWaiting, type WritingWaiting } from '../../client/plans/import/begin/importWaiting.ts'
import type { WriteResult } from '../../client/plans/parts/writeActivities.ts'

const PLAN = { campaign: 'sid-2027', centre: 'pt' }

/** A page whose writes end in these ways, one after the other. */
function page(...outcomes: WriteResult['kind'][]) {
  const write = vi.fn<WritingWaiting['write']>(async () => outcomes.shift() ?? 'written')
  const declined: (() => void)[] = []
  const state = { isConnected: true }
  const open = (plan = PLAN) =>
    writeWaiting(plan, () => ({ ...state, write, onDeclined: (again) => declined.push(again) }))
  return { write, declined, state, open }
}

test('An import waits for its plan and for the connection, and is written once', async () => {
  const { write, state, open } = page()
  putImport(PLAN, [], 3)
  await open({ ...PLAN, centre: 'lt' })
  state.isConnected = false
  await open()
  expect(write).not.toHaveBeenCalled()
  state.isConnected = true
  await open()
  await open()
  expect(write.mock.calls).toEqual([[[], 3]])
})

test('After a decline it comes back only if the person says so; then it waits for the connection again', async () => {
  const { write, declined, state, open } = page('refused', 'stopped')
  putImport(PLAN, [], 3)
  await open()
  await open()
  expect(write).toHaveBeenCalledTimes(1)
  declined[0]?.()
  await vi.waitFor(() => expect(declined).toHaveLength(2))
  state.isConnected = false
  declined[1]?.()
  expect(write).toHaveBeenCalledTimes(2)
  state.isConnected = true
  await open()
  await open()
  expect(write).toHaveBeenCalledTimes(3)
})

test('An import that ended early is not written again: a part of it is stored', async () => {
  const { write, declined, open } = page('ended')
  putImport(PLAN, [], 3)
  await open()
  await open()
  expect([write.mock.calls.length, declined]).toEqual([1, []])
})
