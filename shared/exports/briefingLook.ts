/** What a briefing shows of a selection, chosen by who asks for it: its parts, a title and a note of their own. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'

/** In their order in the document. */
export const BRIEFING_PARTS = ['summary', 'coverage', 'table', 'changes', 'plans'] as const
export type BriefingPart = (typeof BRIEFING_PARTS)[number]

/** All but the changes, which need a day to begin with. */
export const USUAL_PARTS: readonly BriefingPart[] = ['summary', 'coverage', 'table', 'plans']

export const LONGEST_TITLE = 80
export const LONGEST_NOTE = 2000

export const BriefingLook = z.object({
  parts: z.array(z.enum(BRIEFING_PARTS)).min(1).max(BRIEFING_PARTS.length),
  /** Null: it is named after its campaign. */
  title: z.string().trim().min(1).max(LONGEST_TITLE).nullable(),
  note: z.string().trim().min(1).max(LONGEST_NOTE).nullable(),
  /** The first day of the changes. */
  since: LocalDate.nullable(),
})
export type BriefingLook = z.infer<typeof BriefingLook>

export const USUAL_LOOK: BriefingLook = { parts: [...USUAL_PARTS], title: null, note: null, since: null }

/** The names of its parameters in an address, beside filters. */
export const LOOK_PARAMETERS = ['part', 'title', 'note', 'since'] as const

export function writeLook({ parts, title, note, since }: BriefingLook): URLSearchParams {
  const query = new URLSearchParams(parts.map((part) => ['part', part]))
  for (const [name, value] of Object.entries({ title, note, since })) if (value !== null) query.set(name, value)
  return query
}

/** @returns null for a part that does not exist, a text that is too long, or a day that does not exist */
export function readLook(query: URLSearchParams): BriefingLook | null {
  const parts = [...new Set(query.getAll('part'))]
  const textOf = (name: string): string | null => (query.get(name)?.trim() ?? '') || null
  const read = BriefingLook.safeParse({
    parts: parts.length === 0 ? USUAL_LOOK.parts : parts,
    title: textOf('title'),
    note: textOf('note'),
    since: textOf('since'),
  })
  return read.success ? read.data : null
}
