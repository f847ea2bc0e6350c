/** The details of an entry of the audit log, as far as its words need them. Unknown details are left out. Pure. */
import { z } from 'zod'
import { Strand } from '../../../shared/accounts/strands.ts'
import { Role } from '../../../shared/permissions.ts'

const text = z.string().optional().catch(undefined)
const number = z.number().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const list = z.array(z.string()).optional().catch(undefined)

const AuditFacts = z
  .object({
    campaign: text,
    centre: text,
    centres: list,
    milestone: text,
    milestones: list,
    document: text,
    language: text,
    role: Role.optional().catch(undefined),
    strands: z.array(Strand).optional().catch(undefined),
    by: text,
    reason: text,
    until: text,
    accessUntil: text,
    ended: flag,
    closed: flag,
    current: flag,
    untranslated: flag,
    notified: number,
    people: number,
    format: text,
    activities: number,
    entries: number,
    backupAt: text,
    moreFollowed: flag,
    message: text,
    issueDay: text,
    at: text,
  })
  .catch({})
export type AuditFacts = z.infer<typeof AuditFacts>

/** @param detail the JSON of an entry */
export const auditFactsIn = (detail: string): AuditFacts => AuditFacts.parse(JSON.parse(detail))

/** What people call the things that an entry names by their ids. */
export interface AuditNames {
  readonly campaign: (id: string) => string
  readonly centre: (id: string) => string
  /** Null for one that was deleted. */
  readonly milestone: (id: string) => string | null
  /** `Plan, Denmark`. */
  readonly document: (name: string) => string
  readonly language: (code: string) => string
  readonly role: (role: Role) => string
  readonly strands: (strands: readonly Strand[]) => string
  readonly day: (iso: string) => string
  /** Several names in one line. */
  readonly list: (names: readonly string[]) => string
}
