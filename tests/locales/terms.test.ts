/** One word for a thing in each language: `shared/locales/terms.json` says which. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { entriesOf } from './catalog.ts'

const Word = z.object({
  word: z.string(),
  plural: z.string().optional(),
  gender: z.string().optional(),
  /** Words that mean other things here, or nothing. */
  avoid: z.array(z.string()).optional(),
  note: z.string().optional(),
})
const Terms = z.record(z.string(), z.object({ meaning: z.string() }).catchall(z.union([z.string(), Word])))
const terms = Terms.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../shared/locales/terms.json'), 'utf8')),
)
/** In English these stand for several things on screen, such as a place in a document and a town. */
const SEVERAL_SENSES: ReadonlySet<string> = new Set([
  'audience',
  'briefing',
  'connection',
  'item',
  'lesson',
  'owner',
  'place',
  'plan',
  'question',
  'ready',
  'report',
])

const languages = OFFERED_LANGUAGES.filter((language) => language !== 'en')

const wordOf = (term: string, language: string): z.infer<typeof Word> | null =>
  Word.safeParse(terms[term]?.[language]).data ?? null

test.each(languages)('Every term has its word in %s', (language) => {
  expect(Object.keys(terms).filter((term) => wordOf(term, language) === null)).toEqual([])
})

test.each(languages)('No message in %s has a word that stands for something else', async (language) => {
  // The topics of the thesaurus are words of the field, not of the program.
  const all = (await entriesOf(language)).filter(({ id }) => !id.startsWith('concept.'))
  const entries = all.map(({ english, text }) => ({
    english: withoutPlaceholders(english),
    text: withoutPlaceholders(text),
  }))
  const wrong = Object.keys(terms).flatMap((term) => {
    const avoid = wordOf(term, language)?.avoid ?? []
    if (avoid.length === 0 || SEVERAL_SENSES.has(term)) return []
    const names = wholeWord([term, `${term}s`])
    // Another word of the termbase may be avoided for this one, and belong in the same sentence.
    const others = Object.keys(terms).filter((other) => other !== term)
    return entries
      .filter(({ english }) => names.test(english))
      .flatMap(({ english, text }) =>
        avoid
          .filter((word) => wholeWord([word]).test(text))
          .filter(
            (word) =>
              !others.some(
                (other) =>
                  wholeWord([other, `${other}s`]).test(english) &&
                  (wordOf(other, language)?.word ?? '').toLowerCase().includes(word.toLowerCase()),
              ),
          )
          .map((word) => `${term}: “${word}” in “${text}”`),
      )
  })
  expect(wrong).toEqual([])
})

/** Made once: each of some thousand messages is looked through for each term. */
const patterns = new Map<string, RegExp>()

function wholeWord(words: readonly string[]): RegExp {
  const key = words.join('|')
  const known = patterns.get(key) ?? patternOf(words)
  patterns.set(key, known)
  return known
}

const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<!\p{L})(?:${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})(?!\p{L})`,
    'iu',
  )

const withoutPlaceholders = (text: string): string => text.replaceAll(/\{\w+(?=[,}])/g, '{')
