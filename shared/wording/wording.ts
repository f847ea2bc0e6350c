/**
 * The *wording* of public pages in a language: headings, navigation, help. It comes with the software; centres that
 * write the language correct it. The HTTP bodies, and the rules for a text.
 */
import { z } from 'zod'

export const MAX_TEXT_CHARACTERS = 400
const MAX_TEXTS = 200

/** By the key of a text. */
export const WordingTexts = z
  .record(z.string().max(40), z.string().max(2 * MAX_TEXT_CHARACTERS))
  .refine((texts) => Object.keys(texts).length <= MAX_TEXTS)
export type WordingTexts = z.infer<typeof WordingTexts>

export const TextProblem = z.enum(['empty', 'too-long', 'not-plain', 'placeholders'])
export type TextProblem = z.infer<typeof TextProblem>

/** Texts for people in trouble. A correction waits until a coordinator or a second centre publishes it. */
export const HELP_TEXTS: ReadonlySet<string> = new Set([
  'helpTitle',
  'helpText',
  'call',
  'callIn',
  'callEurope',
  'findHelpline',
  'contactHelpline',
  'reportIllegal',
  'unchecked',
  'noHelpline',
  'noHelplineText',
  'tooMany',
  'tooSoon',
  'sentNoAddress',
])

/** Corrections of one person within a day, in all languages. */
export const MAX_CORRECTIONS_A_DAY = 5

/** The source of a version. `publish` and `decline` are about waiting corrections; `official` is the network's own wording. */
export const WordingAct = z.enum(['correct', 'restore', 'publish', 'decline', 'official'])
export type WordingAct = z.infer<typeof WordingAct>

/** Markup, addresses and characters that nobody sees. Some languages need the joiners among these: they stay. */
const NOT_PLAIN = /[<>]|:\/\/|(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** @returns null for a text that may replace the English one */
export function problemOfText(text: string, english: string): TextProblem | null {
  if (text.trim() === '') return 'empty'
  if (text.length > MAX_TEXT_CHARACTERS) return 'too-long'
  if (NOT_PLAIN.test(text)) return 'not-plain'
  return placeholdersOf(text).join() === placeholdersOf(english).join() ? null : 'placeholders'
}

/** `{country}`; each stands for something that is put there. */
export const placeholdersOf = (text: string): readonly string[] => (text.match(/\{\w*\}?|\}/g) ?? []).toSorted()

const WordingSummary = z.object({
  language: z.string(),
  /** In the language itself. */
  name: z.string(),
  /** Whether a speaker has checked it. Until then the English is shown beside the help. */
  isChecked: z.boolean(),
  /** The last correction; null without one. */
  corrected: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
  /** Whether this person may correct it. */
  mayCorrect: z.boolean(),
  /** Whether help texts wait for somebody to publish them. */
  isWaiting: z.boolean(),
})
export type WordingSummary = z.infer<typeof WordingSummary>

/** `GET /api/wording`, in the order of the names. */
export const WordingList = z.object({ languages: z.array(WordingSummary) })

export const WordingVersion = z.object({
  /** Counts from 1. */
  number: z.number(),
  at: z.iso.datetime(),
  by: z.string(),
  /** The version whose texts came back; 0 for those of the software, null for a correction. */
  restored: z.number().nullable(),
  isChecked: z.boolean(),
  act: WordingAct,
  changes: z.array(z.object({ key: z.string(), before: z.string(), after: z.string() })),
})
export type WordingVersion = z.infer<typeof WordingVersion>

/** `GET /api/wording/<language>` */
export const Wording = WordingSummary.extend({
  /** The number of the last version; 0 without one. */
  version: z.number(),
  english: WordingTexts,
  /** As the public sees it. */
  texts: WordingTexts,
  /** The newest first; older ones are left out. */
  history: z.array(WordingVersion),
  mayRestore: z.boolean(),
  /** Whether this person may set the official wording of the help. */
  maySetOfficial: z.boolean(),
  /** Texts that wait to be published; null if there are none. */
  waiting: z
    .object({
      texts: WordingTexts,
      /** Whether the language shall count as checked by a speaker. */
      isChecked: z.boolean(),
      by: z.array(z.string()),
      /** Whether this person may publish it, or decline it. */
      mayDecide: z.boolean(),
    })
    .nullable(),
})
export type Wording = z.infer<typeof Wording>

/** `PUT /api/wording/<language>`: all texts, as they should be. */
export const CorrectWording = z.object({
  /** The version that was corrected. */
  version: z.int().min(0),
  texts: WordingTexts,
  isChecked: z.boolean(),
})

/** `PUT /api/wording/<language>/official`: some of the help texts. The language counts as checked from then on. */
export const SetOfficialWording = z.object({
  /** The version that the person saw. */
  version: z.int().min(0),
  texts: WordingTexts,
})

/** `POST /api/wording/<language>/help` */
export const DecideOnHelp = z.object({
  /** The version that the person saw. */
  version: z.int().min(0),
  decision: z.enum(['publish', 'decline']),
})

/** `POST /api/wording/<language>/restore` */
export const RestoreWording = z.object({
  version: z.int().min(0),
  /** Whose texts come back; 0 for those of the software. */
  to: z.int().min(0),
})
