/** The sessions of a person, as their owner sees them. */
import { z } from 'zod'

export const SessionId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'SessionId'>()
export type SessionId = z.infer<typeof SessionId>

export const OpenSession = z.object({
  id: SessionId,
  /** The browser and the system, such as `Chrome` and `Windows`; null if they are not known. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  startedAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  /** The label of the provider; null for a link by e-mail or the demonstration. */
  method: z.enum(['provider', 'link', 'demo']),
  provider: z.string().nullable(),
  /** The one that asks. */
  own: z.boolean(),
})
export type OpenSession = z.infer<typeof OpenSession>

/** `GET /api/sessions` */
export const OpenSessions = z.object({
  sessions: z.array(OpenSession),
  identities: z.array(
    z.object({
      kind: z.enum(['provider', 'link']),
      /** The provider's label, or the address that links go to. */
      label: z.string(),
      linkedAt: z.iso.datetime(),
    }),
  ),
  /** How long a session lasts: unused, and in any case. */
  idleDays: z.number(),
  longestDays: z.number(),
})
export type OpenSessions = z.infer<typeof OpenSessions>
