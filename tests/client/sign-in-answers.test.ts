import { describe, expect, test } from 'vitest'
import { SignInOptions, SignInOutcome } from '../../shared/accounts/session.ts'
import { SignInStep, WaysToSignIn } from '../../client/accounts/signIn/signInAnswers.ts'
import { demoSignInOptions } from '../../server/demo/signIn.ts'

const OPTIONS = { providers: [{ id: 'eu', label: 'EU Login' }], mail: true, ...demoSignInOptions() }
const SHARED = { kind: 'shared', people: [{ id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Ann' }] }

/** Paths of all fields, of lists the first entry’s. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value)
  return [path, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]
}

function withChange(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return 7
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = withChange(copy[key], rest)
  return copy
}

describe('the answers to the sign-in page', () => {
  test.each([
    ['ways', OPTIONS, WaysToSignIn, SignInOptions],
    ['a shared mailbox', SHARED, SignInStep, SignInOutcome],
    ['a known address', { kind: 'known-address' }, SignInStep, SignInOutcome],
  ] as const)('is taken and refused as the schemas do it: %s', (_, given, own, schema) => {
    expect([own.safeParse(given).success, schema.safeParse(given).success]).toEqual([true, true])
    for (const path of pathsIn(given)) {
      const changed = withChange(given, path)
      expect([own.safeParse(changed).success, schema.safeParse(changed).success], path.join('.')).toEqual([
        false,
        false,
      ])
    }
  })

  test('is taken without a demonstration network', () => {
    expect(WaysToSignIn.safeParse({ providers: [], mail: false, demo: null }).success).toBe(true)
  })
})
