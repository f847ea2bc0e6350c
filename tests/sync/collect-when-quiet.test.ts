/** When memory is given back, on time and work that the test sets. */
import { describe, expect, test } from 'vitest'
import { collectWhenQuiet } from '../../server/pacing/collectWhenQuiet.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

const SECOND_MS = 1000

/** A server whose thread works a share of each second. */
function server() {
  const clock = createAgenda()
  let worked = 0
  let collections = 0
  const collecting = collectWhenQuiet({
    clock,
    quietMs: 30 * SECOND_MS,
    cpuMs: () => worked,
    collect: () => void collections++,
  })
  return {
    close: () => collecting.close(),
    collections: () => collections,
    works: async (share: number, seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second++) {
        worked += share * SECOND_MS
        await clock.pass(SECOND_MS, () => {})
      }
    },
  }
}

describe('memory is given back', () => {
  test('once, when work has ended for half a minute', async () => {
    const { works, collections } = server()
    await works(0.5, 60)
    expect(collections()).toBe(0)
    await works(0.01, 25)
    expect(collections()).toBe(0)
    await works(0.01, 15)
    expect(collections()).toBe(1)
    await works(0, 3600)
    expect(collections(), 'nothing was done since').toBe(1)
  })

  test('not while people go on typing, however slowly', async () => {
    const { works, collections } = server()
    await works(0.03, 600)
    expect(collections()).toBe(0)
  })

  test('not for somebody who reads a page now and then', async () => {
    const { works, collections } = server()
    await works(0.5, 60)
    await works(0, 60)
    await works(0.1, 4)
    await works(0, 60)
    expect(collections()).toBe(1)
  })

  test('again after each busy time', async () => {
    const { works, collections } = server()
    for (let times = 0; times < 3; times++) {
      await works(0.5, 30)
      await works(0, 60)
    }
    expect(collections()).toBe(3)
  })

  test('and no longer once the server is closed', async () => {
    const { works, collections, close } = server()
    await works(0.5, 60)
    close()
    await works(0, 60)
    expect(collections()).toBe(0)
  })
})
