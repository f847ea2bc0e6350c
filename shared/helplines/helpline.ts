/**
 * The *register of helplines*: for each centre the line that a child can call or write to. Planners of the centre write their entry, coordinators
 * confirm it, and the public reads what was confirmed last.
 */
import { z } from 'zod'
import { HttpsAddress, LanguageCode } from '../fields/values.ts'
import { CentreId, CountryCode } from '../ids.ts'

/** One number, at least three digits, with what people write between them. A second one beside it would be dialled with it. */
const PhoneNumber = z
  .string()
  .trim()
  .max(40)
  .regex(/^(\+|\()?\d[\d\s().-]*$/)
  .refine((number) => dialled(number) !== null)

/**
 * The digits that a telephone dials, and a plus. `+44 (0)800 1111` is `+448001111`.
 * @returns null if this is not one number
 */
export function dialled(number: string): string | null {
  const plain = number.trim().replace(/^(\+\d+\s*)\(0\)/, '$1')
  // A bracket later than that holds something else: `116 111 (24/7)`.
  if (!/^\+?(\(\d+\))?[\d\s.-]+$/.test(plain)) return null
  const digits = plain.replaceAll(/[^\d+]/g, '')
  return /^\+?\d{3,15}$/.test(digits) ? digits : null
}

export const HelplineFields = z
  .object({
    name: z.string().trim().min(1).max(120),
    number: PhoneNumber.nullable(),
    chat: HttpsAddress.nullable(),
    /** In the words of the centre: `Monday to Friday, 14:00–20:00`. */
    hours: z.string().trim().max(200),
    languages: z.array(LanguageCode).max(12),
    /** Where illegal content is reported. */
    hotline: HttpsAddress.nullable(),
    /** For those who answer messages of the public: the number in an emergency, and the contact inside the centre. */
    emergency: PhoneNumber,
    inside: z.string().trim().max(300),
  })
  .strict()
export type HelplineFields = z.infer<typeof HelplineFields>

/** The parts that the public reads. */
export const PublicHelpline = HelplineFields.omit({ emergency: true, inside: true }).strip()
export type PublicHelpline = z.infer<typeof PublicHelpline>

/** Confirmed entries are to be confirmed again after this long. */
export const CONFIRMED_FOR_DAYS = 365

/** `old`: it was confirmed, and has to be confirmed again. `changed`: the public reads what was confirmed before. */
export const HelplineState = z.enum(['none', 'changed', 'confirmed', 'old'])
export type HelplineState = z.infer<typeof HelplineState>

export const HelplineEntry = z.object({
  centre: CentreId,
  country: CountryCode,
  countryName: z.string(),
  state: HelplineState,
  /** Null until somebody has written it. */
  fields: HelplineFields.nullable(),
  /** Counts the changes: a change of an older one is refused. */
  version: z.int(),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string(),
  confirmedAt: z.iso.datetime().nullable(),
})
export type HelplineEntry = z.infer<typeof HelplineEntry>

/** `GET /api/helplines`: every centre of the network, by the name of its country. */
export const HelplineList = z.object({ helplines: z.array(HelplineEntry) })
export type HelplineList = z.infer<typeof HelplineList>

/** `PUT /api/helplines/<centre>` */
export const ChangeHelpline = z.object({ version: z.int32().min(0), fields: HelplineFields }).strict()
export type ChangeHelpline = z.infer<typeof ChangeHelpline>

/** `POST /api/helplines/<centre>/confirmation` */
export const ConfirmHelpline = z.object({ version: z.int32().min(1) }).strict()
