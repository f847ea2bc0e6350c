/** When a job looks, and what becomes of a run that fails or whose lease moves, on a clock that the test moves. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqliteDatabase, type Database } from '../../server/store/database.ts'
import { startLeasedJob } from '../../server/store/leases/leasedJob.ts'
import { StaleLease } from '../../server/store/leases/leases.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

let db: Database
beforeAll(() => {
  db = openSqliteDatabase(':memory:')
})
afterAll(() => db.destroy())

function startJob(isOurs: boolean, run: () => void | Promise<void> = () => {}) {
  const clock = createAgenda()
  let held = isOurs
  const gains = new Set<() => void>()
  const runs: number[] = []
  const reports: string[] = []
  const job = startLeasedJob({
    job: 'retention',
    clock,
    firstAfterMs: 100,
    everyMs: 1000,
    work: {
      begin: () => (held ? db : null),
      onGained(callback) {
        gains.add(callback)
        return () => gains.delete(callback)
      },
      reportStale: (error) => reports.push(`stale: ${error.message}`),
    },
    async run(given) {
      expect(given).toBe(db)
      runs.push(clock.now())
      await run()
    },
    onFailure: (error) => reports.push(String(error)),
  })
  return {
    job,
    runs,
    reports,
    gains,
    gain: () => {
      held = true
      for (const callback of gains) callback()
    },
    lose: () => (held = false),
    pass: (milliseconds: number) => clock.pass(milliseconds, () => {}),
    after: (milliseconds: number) => new Promise<void>((resolve) => clock.after(milliseconds, resolve)),
  }
}

describe('a leased job', () => {
  test('looks regularly while its lease is held, and not while another node holds it', async () => {
    const { runs, lose, gain, pass, job } = startJob(true)
    await pass(2200)
    expect(runs).toEqual([100, 1100, 2100])
    lose()
    await job.look()
    await pass(5000)
    expect(runs).toHaveLength(3)
    gain()
    await pass(1000)
    expect(runs).toHaveLength(4)
  })

  test('looks within a second after the lease was gained, and goes on from there', async () => {
    const { runs, gain, pass } = startJob(false)
    await pass(1550)
    gain()
    await pass(2500)
    expect(runs).toEqual([1750, 2750, 3750])
  })

  test('looks again soon if the lease was gained again during a run, and never while that goes on', async () => {
    let under = 0
    const long = async (): Promise<void> => {
      under += 1
      expect(under).toBe(1)
      await started.after(400)
      under -= 1
    }
    const started = startJob(true, long)
    await started.pass(200)
    started.gain()
    started.gain()
    await started.pass(1000)
    expect(started.runs).toEqual([100, 700])
  })

  test('says quietly that its lease has moved, reports every other failure, and goes on after both', async () => {
    const errors = [new StaleLease('links', 3), new Error('planted')]
    const { runs, reports, pass } = startJob(true, () => {
      const error = errors.shift()
      if (error !== undefined) throw error
    })
    await pass(2500)
    expect(reports).toEqual(['stale: The lease of links with epoch 3 is over.', 'Error: planted'])
    expect(runs).toHaveLength(3)
  })

  test('that is closed no longer looks, whatever it was doing', async () => {
    const started = startJob(true, () => started.after(400))
    await started.pass(200)
    started.job.close()
    started.gain()
    await started.pass(5000)
    expect(started.runs).toEqual([100])
    expect(started.gains.size).toBe(0)
  })
})
