import { expect, test } from 'vitest'
import { CLOSE_CODES, FAILURES, problem, type SocketFailure } from '../../shared/failures.ts'

const names = Object.keys(CLOSE_CODES) as SocketFailure[]

/** y-websocket gives up for good on these and comes back after all others. */
const isFinal = (close: number): boolean => close >= 4400 && close <= 4499

test.each(names.filter((name) => FAILURES[name].status < 500))(
  '%s is final: coming back in the same way would fail again',
  (name) => expect(CLOSE_CODES[name]).toSatisfy(isFinal),
)

test.each(names.filter((name) => FAILURES[name].status >= 500))('%s passes: the client comes back', (name) =>
  expect([1011, 1012, 1013]).toContain(CLOSE_CODES[name]),
)

test.each([
  ['no-session', 4401],
  ['not-allowed', 4403],
  ['no-such-document', 4404],
  ['bad-frame', 4400],
  ['too-large', 4413],
  ['old-schema', 4426],
  ['restarting', 1012],
  ['store-failing', 1013],
] as const)('%s closes with %i', (name, close) => expect(CLOSE_CODES[name]).toBe(close))

test('a final close code ends like its HTTP status or is a plain refusal', () => {
  for (const name of names) {
    const { status } = FAILURES[name]
    if (isFinal(CLOSE_CODES[name])) expect([4000 + status, 4400]).toContain(CLOSE_CODES[name])
  }
})

test('every failure has a status that says so', () => {
  for (const { status } of Object.values(FAILURES)) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
  }
})

test('a problem names its failure, with a detail only where there is one', () => {
  expect(problem('no-plan')).toEqual({ type: '/problems/no-plan', title: 'This centre has no plan yet', status: 404 })
  expect(problem('not-json', 'text/plain')).toMatchObject({ type: '/problems/not-json', detail: 'text/plain' })
})
