/** What the sign-in page offers on a demo server: everybody, in one click. */
import type { SignInOptions } from '../../shared/accounts/session.ts'
import { DEMO_CENTRES } from './centres.ts'
import { DEMO_PASSWORD, demoPeople } from './people.ts'

export function demoSignInOptions(): Pick<SignInOptions, 'demo'> {
  return {
    demo: {
      password: DEMO_PASSWORD,
      people: demoPeople(DEMO_CENTRES).map(({ id, email, name, role, memberships }) => ({
        id,
        email,
        name,
        role,
        centre: memberships[0]?.centre ?? null,
      })),
      centres: DEMO_CENTRES.map(({ id, name, country, countryName }) => ({ id, name, country, countryName })),
    },
  }
}
