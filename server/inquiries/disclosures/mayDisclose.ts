/**
 * Whether a message of the public may be a disclosure, by its words: somebody tells that they are hurt, threatened or want to
 * die. It only proposes what is read first. It decides nothing, refuses nothing, and no log says what it found. Pure, once
 * its terms are read.
 *
 * `terms.tsv` has a line for each language and concept. A concept counts once, however many of its stems a message has.
 * `*` stands for any ending, `#` for an age from 8 to 17. Speakers have not checked every language.
 */
import { readFileSync } from 'node:fs'
import { foldText } from '../../../shared/text/fold.ts'

/** What happened to somebody. */
type Event = 'harm' | 'despair' | 'threat' | 'violence' | 'image' | 'contact' | 'control' | 'body' | 'bullying'
/** Who writes, and how. Nothing of it is a disclosure without an event. */
type Circumstance = 'fear' | 'secret' | 'self' | 'help' | 'age' | 'work'
type Concept = Event | Circumstance

export const WEIGHTS: Record<Concept, number> = {
  harm: 3,
  despair: 2,
  threat: 2,
  violence: 2,
  image: 1,
  contact: 1,
  control: 1,
  body: 1,
  bullying: 1,
  fear: 1,
  secret: 1,
  self: 1,
  help: 1,
  age: 1,
  // Who asks for posters or writes an article uses the same words.
  work: -2,
}
const CIRCUMSTANCES: ReadonlySet<Concept> = new Set<Circumstance>(['fear', 'secret', 'self', 'help', 'age', 'work'])
const ENOUGH = 3
/** Young people in distress seldom use capitals; offices always do. */
const WEIGHT_OF_SMALL_LETTERS = 1
const CAPITALS_OF_SMALL_LETTERS = 2

const YOUNGEST = 8
const OLDEST = 17

/** Letters that no accent makes, as people without them on their keyboard write them. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
  ґ: 'г',
}

/** Words between single spaces. An apostrophe joins: people leave it out. A number ends where letters begin: `13yo`. */
function wordsOf(text: string): string {
  const words = foldText(text)
    .replaceAll(/['’‘`´ʼ՛՜՞]/g, '')
    .replaceAll(/[łđðøæœþςґ]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/(?<=\d)(?=\p{L})/gu, ' ')
    .split(/[^\p{L}\p{N}#*]+/u)
    .filter((word) => word !== '')
  return words.join(' ')
}

const withAges = (words: string): string =>
  words.replaceAll(/(?<= )\d{1,2}(?= )/g, (age) => (Number(age) >= YOUNGEST && Number(age) <= OLDEST ? '#' : age))

const isConcept = (concept: string | undefined): concept is Concept =>
  concept !== undefined && Object.hasOwn(WEIGHTS, concept)

/** Each stem has a space before it, and one behind it unless any ending will do. */
type Terms = ReadonlyMap<Concept, readonly string[]>

/** @throws for a line that is not `language, concept, stems` */
export function readTerms(tsv: string): ReadonlyMap<string, Terms> {
  const all = new Map<string, Map<Concept, readonly string[]>>()
  for (const line of tsv.split('\n').filter((one) => one.trim() !== '')) {
    const [language = '', concept, list] = line.split('\t')
    if (!isConcept(concept) || list === undefined) throw new Error(`not a line of terms: ${line.slice(0, 40)}`)
    const stems = list.split(',').map(wordsOf)
    if (stems.some((stem) => !/^[^*]+\*?$/.test(stem))) throw new Error(`not a line of terms: ${line.slice(0, 40)}`)
    const found = stems.map((stem) => (stem.endsWith('*') ? ` ${stem.slice(0, -1)}` : ` ${stem} `))
    all.set(language, (all.get(language) ?? new Map<Concept, readonly string[]>()).set(concept, found))
  }
  return all
}

let known: ReadonlyMap<string, Terms> | null = null
const termsOf = (language: string): Terms => {
  known ??= readTerms(readFileSync(new URL('./terms.tsv', import.meta.url), 'utf8'))
  return known.get(language) ?? new Map()
}

/** Only for scripts that have capitals. */
const isInSmallLetters = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(text.trim()) &&
  /^\p{Ll}/u.test(text.trim()) &&
  (text.match(/\p{Lu}/gu) ?? []).length <= CAPITALS_OF_SMALL_LETTERS

/** @param languages in which it may be written, as public pages name them */
export function mayDisclose(text: string, languages: readonly string[]): boolean {
  const words = withAges(` ${wordsOf(text)} `)
  const style = isInSmallLetters(text) ? WEIGHT_OF_SMALL_LETTERS : 0
  return languages.some((language) => {
    const found = [...termsOf(language)]
      .filter(([, stems]) => stems.some((stem) => words.includes(stem)))
      .map(([concept]) => concept)
    const weight = found.reduce((sum, concept) => sum + WEIGHTS[concept], style)
    return weight >= ENOUGH && found.some((concept) => !CIRCUMSTANCES.has(concept))
  })
}
