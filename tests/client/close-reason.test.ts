import { expect, test } from 'vitest'
import { closeReasonOf } from '../../client/sync/closeReason.ts'
import { CLOSE_CODES } from '../../shared/failures.ts'

test.each([
  ['no-session', 'signed-out'],
  ['not-allowed', 'not-allowed'],
  ['no-such-document', 'no-such-document'],
  ['bad-frame', 'refused'],
  ['too-large', 'too-large'],
  ['old-schema', 'outdated'],
  ['too-many-sockets', 'too-many-pages'],
] as const)('S11 · a socket closed with the code of %s ends the document as %s', (failure, end) => {
  expect(closeReasonOf(CLOSE_CODES[failure])).toBe(end)
})

test.each([4400, 4402, 4427, 4499])('S11 · %i is final, even where this page does not know the code', (code) => {
  expect(closeReasonOf(code)).not.toBeNull()
})

test.each([1000, 1001, 1006, 1009, 1011, 1012, 1013, 4399, 4500])('S11 · after %i the page connects again', (code) => {
  expect(closeReasonOf(code)).toBeNull()
})
