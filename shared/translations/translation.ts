/** What others wrote, in another language, by the translator that the operator chose. */
import { z } from 'zod'
import { LanguageCode } from '../fields/values.ts'
import { CampaignId } from '../ids.ts'

export const MAX_TEXTS = 50
/** The characters of all texts of a request. */
export const MAX_TRANSLATED_CHARACTERS = 20_000
/** What the service is asked for in one go, so that nobody's long text keeps others waiting. */
export const MAX_CHARACTERS_AT_ONCE = 2000
export const MAX_CHARACTERS_A_DAY = 300_000
/** How long a translation is stored after its last use. */
export const TRANSLATION_DAYS = 30

/** `POST /api/translations` */
export const AskedTranslation = z
  .object({
    to: LanguageCode,
    from: LanguageCode,
    texts: z.array(z.string()).min(1).max(MAX_TEXTS),
    /** The campaign that the texts are of; coordinators can switch translations off in it. */
    campaign: CampaignId.optional(),
  })
  .refine(({ texts }) => charactersIn(texts) <= MAX_TRANSLATED_CHARACTERS, {
    message: `at most ${MAX_TRANSLATED_CHARACTERS} characters together`,
    path: ['texts'],
  })
export type AskedTranslation = z.infer<typeof AskedTranslation>

export const charactersIn = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)

export const Translation = z.object({
  /** In the order of the request. */
  texts: z.array(z.string()),
  /** The host of the service, for people. */
  by: z.string(),
  at: z.iso.datetime(),
})
export type Translation = z.infer<typeof Translation>

/** `GET /api/translations`: the translator, and what it translates into what. */
export const TranslatorFacts = z.object({
  by: z.string(),
  languages: z.array(z.object({ from: z.string(), to: z.array(z.string()) })),
})
export type TranslatorFacts = z.infer<typeof TranslatorFacts>
