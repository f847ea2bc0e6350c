/** Signing in and out, as both sides say it. */
import { z } from 'zod'
import { Person, Role } from '../permissions.ts'
import { CentreId, CountryCode } from '../ids.ts'
import { InterfaceLanguage } from '../messages/languages.ts'

/** `POST /api/session`. */
export const SignIn = z.object({ email: z.string().max(320), password: z.string().max(1024) })
export type SignIn = z.infer<typeof SignIn>

/** `GET /api/session` and the answer to a sign-in. */
export const SessionView = z.object({
  person: Person,
  /** Null until the person chooses one: their browser's language applies. */
  language: InterfaceLanguage.nullable().default(null),
})
export type SessionView = z.infer<typeof SessionView>

/** `PUT /api/session/language`: for the interface on all devices, and for mails. */
export const SetLanguage = z.object({ language: InterfaceLanguage })
export type SetLanguage = z.infer<typeof SetLanguage>

/** `GET /api/sign-in`, open to all: the ways in. `demo` is null where the demo network is switched off. */
export const SignInOptions = z.object({
  demo: z
    .object({
      password: z.string(),
      people: z.array(z.object({ email: z.string(), name: z.string(), role: Role, centre: CentreId.nullable() })),
      centres: z.array(z.object({ id: CentreId, name: z.string(), country: CountryCode, countryName: z.string() })),
    })
    .nullable(),
})
export type SignInOptions = z.infer<typeof SignInOptions>

/** `PATCH /api/people/<id>`, for coordinators: takes effect at once, on open sockets too. */
export const AccountChange = z
  .object({ role: Role.optional(), memberships: Person.shape.memberships.optional() })
  .strict()
export type AccountChange = z.infer<typeof AccountChange>
