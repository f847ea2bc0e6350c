/** The input of the engine for one activity. */
import { z } from 'zod'

const text = z.string().catch('')
const texts = z
  .array(z.unknown())
  .transform((list) => list.filter((one) => typeof one === 'string'))
  .catch([])
const day = z.iso.date().nullable().catch(null)
const days = z
  .array(z.unknown())
  .transform((list) => list.filter((one): one is string => z.iso.date().safeParse(one).success))
  .catch([])

/**
 * Anything odd in a field counts as nothing said there; only an activity without id or country is refused, for it could
 * not be named in an answer.
 */
export const SynergyActivity = z.object({
  id: z.string().min(1),
  /** The owner: activities of the same owner are never suggested to each other. */
  country: z.string().min(1),
  title: text,
  /** An English line beneath the title. */
  gloss: text.default(''),
  description: text,
  type: z.string().nullable().catch(null).default(null),
  themes: texts.default([]),
  audiences: texts.default([]),
  format: z.string().nullable().catch(null).default(null),
  languages: texts.default([]),
  /** The languages of its resources. */
  resourceLanguages: texts.default([]),
  startsOn: day.default(null),
  endsOn: day.default(null),
  /** Each day, if it takes place several times; `startsOn` and `endsOn` are then the first and the last. */
  days: days.default([]),
  partners: texts.default([]),
  offers: text.default(''),
  needs: text.default(''),
})
export type SynergyActivity = z.infer<typeof SynergyActivity>

/** An activity, and the language of its title and description; null if uncertain. */
export interface WrittenActivity {
  readonly activity: SynergyActivity
  readonly writtenIn: string | null
}
