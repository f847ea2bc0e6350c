/** An outage in the log: its first line whole, then counts. */
import { expect, test } from 'vitest'
import { createLogger } from '../../server/logger.ts'
import { StoreFailing } from '../../server/store/health/storeFailing.ts'

function openLog() {
  const lines: Record<string, unknown>[] = []
  const timers: { at: number; work: () => void }[] = []
  let now = 0
  const logger = createLogger(
    'info',
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    { now: () => now, after: (milliseconds, work) => void timers.push({ at: now + milliseconds, work }) },
  )
  function wait(milliseconds: number): void {
    const until = now + milliseconds
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0]
      if (next === undefined || next.at > until) break
      timers.splice(timers.indexOf(next), 1)
      now = next.at
      next.work()
    }
    now = until
  }
  return { logger, lines, wait }
}

const gone = () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })

test('forty documents that cannot be saved for an hour write a line a minute', () => {
  const { logger, lines, wait } = openLog()
  for (let second = 0; second < 3600; second += 2.5) {
    for (let plan = 0; plan < 40; plan += 1) logger.error({ document: `plan/${plan}`, err: gone() }, 'commit-failed')
    wait(2500)
  }
  expect(lines[0]).toMatchObject({
    level: 'error',
    document: 'plan/0',
    err: { code: 'ECONNREFUSED' },
    msg: 'commit-failed',
  })
  expect(lines[1]).toMatchObject({
    repeated: 959,
    seconds: 60,
    reason: 'The database cannot be reached.',
    msg: 'commit-failed',
  })
  expect(lines.length).toBeLessThan(65)
  expect(lines.reduce((sum, { repeated = 1 }) => sum + Number(repeated), 0)).toBeGreaterThan(55_000)
})

test('another outage after a quiet minute is written whole again', () => {
  const { logger, lines, wait } = openLog()
  logger.warn({ err: new StoreFailing('The disk is full.') }, 'mails were not sent')
  wait(120_000)
  logger.warn({ err: new StoreFailing('The disk is full.') }, 'mails were not sent')
  expect(lines.map(({ repeated }) => repeated)).toEqual([undefined, undefined])
})

test('another reason is another line, and other errors are written each time', () => {
  const { logger, lines } = openLog()
  logger.warn({ outage: 'mail', reason: 'EAUTH 535' }, 'a mail was not sent; it is tried again')
  logger.warn({ outage: 'mail', reason: 'ESOCKET' }, 'a mail was not sent; it is tried again')
  logger.warn({ outage: 'mail', reason: 'ESOCKET' }, 'a mail was not sent; it is tried again')
  expect(lines).toHaveLength(2)
  for (let times = 0; times < 3; times += 1) logger.error({ err: new Error('a bug') }, 'a request failed')
  expect(lines).toHaveLength(5)
})
