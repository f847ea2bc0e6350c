/**
 * A *correction* of the interface in a language: another wording for one message, which somebody proposed. Centres that write the language
 * agree to it or not. It changes nothing by itself: `npm run messages -- --take FILE` takes agreed ones into a release.
 */
import { z } from 'zod'
import { CentreId } from '../ids.ts'
import { InterfaceLanguage } from '../messages/languageSchema.ts'

export const CorrectionId = z
  .string()
  .regex(/^[\w-]{22}$/)
  .brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>

export const MAX_CORRECTION_CHARACTERS = 1000
export const MAX_WHY_CHARACTERS = 300
/** How many of one person wait in one language at most. */
export const MAX_CORRECTIONS = 100

/** The id of a message in the catalogs. */
const MessageId = z.string().min(1).max(200)

/** `POST /api/corrections` */
export const NewCorrection = z
  .object({
    language: InterfaceLanguage,
    message: MessageId,
    proposed: z.string().trim().min(1).max(MAX_CORRECTION_CHARACTERS),
    why: z.string().trim().max(MAX_WHY_CHARACTERS),
  })
  .strict()
export type NewCorrection = z.infer<typeof NewCorrection>

export const Correction = z.object({
  id: CorrectionId,
  message: MessageId,
  english: z.string(),
  /** As it is now. */
  shown: z.string(),
  proposed: z.string(),
  why: z.string(),
  /** The name of its author. */
  by: z.string(),
  isOwn: z.boolean(),
  at: z.iso.datetime(),
  agree: z.array(CentreId),
  disagree: z.array(CentreId),
})
export type Correction = z.infer<typeof Correction>

/** `GET /api/corrections/<language>`, the newest first. */
export const CorrectionList = z.object({
  corrections: z.array(Correction),
  /** The centre for which the person agrees or not; null if they plan for none that writes the language. */
  votesFor: CentreId.nullable(),
})
export type CorrectionList = z.infer<typeof CorrectionList>

/** `PUT /api/corrections/<language>/<id>/vote`; null takes it back. */
export const Vote = z.object({ agrees: z.boolean().nullable() }).strict()

/**
 * What two centres agreed to, and none disagreed with; one, where a language has no second.
 * @param writers how many centres write the language
 */
export const isAgreed = (
  { agree, disagree }: { readonly agree: readonly CentreId[]; readonly disagree: readonly CentreId[] },
  writers: number,
): boolean => agree.length >= (writers > 1 ? 2 : 1) && disagree.length === 0

/** `GET /api/corrections/<language>/agreed`: what `npm run messages -- --take FILE` reads. */
export const AgreedCorrections = z.object({
  language: InterfaceLanguage,
  corrections: z.array(Correction.pick({ message: true, english: true, shown: true, proposed: true })),
})
export type AgreedCorrections = z.infer<typeof AgreedCorrections>
