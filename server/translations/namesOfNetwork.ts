/** The network's own names, in the languages of the termbase. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ProtectedName } from './protectedNames.ts'
import type { Languages } from './translationCache.ts'

/** The same in every language. */
const FIXED = ['Ally', 'Insafe', 'INHOPE', 'SID']
/** Terms whose names are official. */
const OFFICIAL = ['Safer Internet Day', 'Safer Internet Centre', 'European Commission'] as const

const Word = z.object({ word: z.string() })
const Terms = z.record(z.string(), z.record(z.string(), z.union([z.string(), Word])))

const terms = Terms.parse(JSON.parse(readFileSync(new URL('../../shared/locales/terms.json', import.meta.url), 'utf8')))

/** English is the name of the term itself. */
function nameIn(term: string, language: string): string | null {
  if (language === 'en') return term
  const found = Word.safeParse(terms[term]?.[language])
  return found.success ? found.data.word : null
}

export function namesOfNetwork({ from, to }: Languages): readonly ProtectedName[] {
  const official = OFFICIAL.flatMap((term) => {
    const [found, becomes] = [nameIn(term, from), nameIn(term, to)]
    // In a language without its own name people write the English one.
    return [...new Set([found, term])].flatMap((name) =>
      name === null ? [] : [{ found: name, becomes: becomes ?? (name === term ? term : name) }],
    )
  })
  return [...FIXED.map((name) => ({ found: name, becomes: name })), ...official]
}
