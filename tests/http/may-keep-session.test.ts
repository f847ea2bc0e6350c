import { expect, test } from 'vitest'
import { keepCoordinatorsOfProviders, sessionsAllowedBy } from '../../server/accounts/mayKeepSession.ts'
import { PersonId } from '../../shared/ids.ts'
import type { Person, Role } from '../../shared/permissions.ts'

const HOUR_MS = 60 * 60_000
const person = (role: Role): Person => ({
  id: PersonId.parse('p'),
  name: 'Planner, Denmark',
  email: 'p@centre.example',
  role,
  memberships: [],
  standing: 'approved',
})

test.each([
  ['coordinator', 'mail', 0, false],
  ['coordinator', 'invitation', 23 * HOUR_MS, true],
  ['coordinator', 'invitation', 25 * HOUR_MS, false],
  ['coordinator', 'https://login.example', 0, true],
  ['reader', 'mail', 0, true],
] as const)(
  'where coordinators need a provider, a %s keeps a session of issuer %s after %d ms: %s',
  (role, issuer, now, kept) => {
    expect(keepCoordinatorsOfProviders({ issuer, startedAt: 0 }, person(role), now)).toBe(kept)
  },
)

test.each([
  ['in the demonstration', true, null, true],
  ['outside the demonstration', false, null, false],
  ['outside the demonstration, of a provider', false, 'https://login.example', true],
] as const)('a session %s (demo: %s, issuer: %s) counts: %s', (_, isDemo, issuer, kept) => {
  expect(sessionsAllowedBy({ isDemo })({ issuer, startedAt: 0 }, person('coordinator'), 0)).toBe(kept)
})
