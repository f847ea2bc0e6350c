/** Signing in and out, as both sides say it. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { Person, Role, Standing } from '../permissions.ts'
import { CentreId, CountryCode, PersonId } from '../ids.ts'
import { InterfaceLanguage } from '../messages/languageSchema.ts'

/** `POST /api/session`. */
export const SignIn = z.object({ email: z.string().max(320), password: z.string().max(1024) })
export type SignIn = z.infer<typeof SignIn>

/** `GET /api/session` and the answer to a sign-in. */
export const SessionView = z.object({
  person: Person,
  standing: Standing,
  /** Null until the person chooses one: their browser's language applies. */
  language: InterfaceLanguage.nullable().default(null),
})
export type SessionView = z.infer<typeof SessionView>

/** `PUT /api/session/language`: for the interface on all devices, and for mails. */
export const SetLanguage = z.object({ language: InterfaceLanguage })
export type SetLanguage = z.infer<typeof SetLanguage>

/** `GET /api/sign-in`, open to all: the ways in. `demo` is null if the demo network is switched off. */
export const SignInOptions = z.object({
  providers: z.array(z.object({ id: z.string(), label: z.string() })),
  /** Whether a link can be sent by e-mail, and how the server sends it. */
  mail: z.boolean(),
  demo: z
    .object({
      password: z.string(),
      people: z.array(
        z.object({ id: PersonId, email: z.string(), name: z.string(), role: Role, centre: CentreId.nullable() }),
      ),
      centres: z.array(z.object({ id: CentreId, name: z.string(), country: CountryCode, countryName: z.string() })),
    })
    .nullable(),
})
export type SignInOptions = z.infer<typeof SignInOptions>

/** `PATCH /api/people/<id>`, for coordinators: takes effect at once, on open sockets too. */
export const AccountChange = z
  .object({
    role: Role.optional(),
    memberships: Person.shape.memberships.max(50).optional(),
    /** True ends access now, false gives it back. */
    ended: z.boolean().optional(),
    /** The last day of access; null for no end. */
    accessUntil: LocalDate.nullable().optional(),
    /** Refuses what leaves a centre without a lead planner; its requests would go to the coordinators. */
    keepLead: z.boolean().optional(),
  })
  .strict()
export type AccountChange = z.infer<typeof AccountChange>

/** `POST /api/sign-in-link`: answered with 202, whether the address is known or not. */
export const AskForLink = z.object({ email: z.email().max(320) }).strict()
export type AskForLink = z.infer<typeof AskForLink>

/** Which account it shall be, where that is not certain. */
const WhichAccount = {
  /** One of the people who share the mailbox; null for somebody else. */
  person: PersonId.nullable().optional(),
  /** A new account, though others have this address. */
  separate: z.boolean().optional(),
}

/** `POST /api/sign-in-link/use`: the button of the page to which a link leads. */
export const UseLink = z.object({ token: z.string().min(1).max(200), ...WhichAccount }).strict()
export type UseLink = z.infer<typeof UseLink>

/**
 * `POST /api/sign-in-code`: the digits of the mail, typed in the browser that asked for the link. Six of them in a mail of
 * release 0.2.0.
 */
export const UseCode = z.object({ code: z.string().regex(/^(\d{6}|\d{9})$/), ...WhichAccount }).strict()
export type UseCode = z.infer<typeof UseCode>

/** The answer to a link or a code. */
export const SignInOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signed-in'), session: SessionView }),
  /** Several people share this mailbox. */
  z.object({ kind: z.literal('shared'), people: z.array(z.object({ id: PersonId, name: z.string() })) }),
  /** Somebody with this address signs in another way. */
  z.object({ kind: z.literal('known-address') }),
])
export type SignInOutcome = z.infer<typeof SignInOutcome>

/** `GET /api/sign-in-link/look?token=…`: a link's purpose, without using it. */
export const LinkView = z.object({ email: z.string(), invitation: z.object({ role: Role }).nullable() })
export type LinkView = z.infer<typeof LinkView>
