/**
 * Whether a message of the public may be a disclosure, by its words: somebody tells that they are hurt, threatened or want to
 * die. It only proposes what is read first. It decides nothing, refuses nothing, and no log says what it found. Pure, once
 * its terms are read.
 *
 * `terms.tsv` has a line for each language and kind: `s` is enough alone, `d` needs another `d` or an `a`, and `a` counts only beside
 * one of them. `*` stands for any ending, `#` for an age from 8 to 17. Speakers have not checked every language.
 */
import { readFileSync } from 'node:fs'
import { foldText } from '../../../shared/text/fold.ts'

const WEIGHTS = { s: 3, d: 2, a: 1 } as const
type Kind = keyof typeof WEIGHTS
const ENOUGH = 3

interface Term {
  readonly kind: Kind
  /** With a space before it, and behind it unless any ending will do. */
  readonly found: string
}

const YOUNGEST = 8
const OLDEST = 17

/** Words between single spaces. An apostrophe joins: people leave it out. */
function wordsOf(text: string): string {
  const words = foldText(text)
    .replaceAll(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}#*]+/u)
    .filter((word) => word !== '')
  return words.join(' ')
}

const withAges = (words: string): string =>
  words.replaceAll(/(?<= )\d{1,2}(?= )/g, (age) => (Number(age) >= YOUNGEST && Number(age) <= OLDEST ? '#' : age))

const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && Object.hasOwn(WEIGHTS, kind)

/** @throws for a line that is not `language, kind, terms` */
export function readTerms(tsv: string): ReadonlyMap<string, readonly Term[]> {
  const all = new Map<string, Term[]>()
  for (const line of tsv.split('\n').filter((one) => one.trim() !== '')) {
    const [language = '', kind, list] = line.split('\t')
    if (!isKind(kind) || list === undefined) throw new Error(`not a line of terms: ${line.slice(0, 40)}`)
    const terms = list.split(',').map((term): Term => {
      const words = wordsOf(term)
      return { kind, found: words.endsWith('*') ? ` ${words.slice(0, -1)}` : ` ${words} ` }
    })
    all.set(language, [...(all.get(language) ?? []), ...terms])
  }
  return all
}

let known: ReadonlyMap<string, readonly Term[]> | null = null
const termsOf = (language: string): readonly Term[] => {
  known ??= readTerms(readFileSync(new URL('./terms.tsv', import.meta.url), 'utf8'))
  return known.get(language) ?? []
}

/** @param languages in which it may be written, as public pages name them */
export function mayDisclose(text: string, languages: readonly string[]): boolean {
  const words = withAges(` ${wordsOf(text)} `)
  return languages.some((language) => {
    const found = termsOf(language).filter((term) => words.includes(term.found))
    const weight = found.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0)
    return weight >= ENOUGH && found.some(({ kind }) => kind !== 'a')
  })
}
