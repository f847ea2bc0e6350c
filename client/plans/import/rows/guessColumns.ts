/** Guesses the meaning of each column of a table: from its heading and its cells together. Pure. */
import { optionsOfField } from '../../../../shared/plans/activityFields.ts'
import type { ShownActivityKey } from '../../../../shared/plans/fields.ts'
import { folded } from '../../../../shared/plans/cells/names.ts'
import type { GridReading } from '../../cells/ownerCell.ts'
import { BY_CONTENT, FIELDS_BY_WORDS, hasShortWords, partExplained, partRead } from './columnCandidates.ts'
import { meaningOfHeading } from './headings.ts'
import { NO_WORDS, type Words } from './wordCells.ts'

/** `null`: the column is left out. `rest`: it goes into the description. */
export type ColumnMeaning = ShownActivityKey | 'id' | 'rest' | null

const ROWS_LOOKED_AT = 100
const MIN_PART_READ = 0.6
/** From here on a person is asked, unless it is a single word by chance: `red` is a language too. */
const MIN_PART_IN_DOUBT = 0.4
const MIN_CELLS_IN_DOUBT = 2
/** A name counts for more than the cells, unless most of them are another thing. */
const MIN_PART_OF_NAMED = 0.5

/** `meaning` is the column's meaning, unless somebody chooses otherwise. */
export type ColumnGuess =
  | { readonly meaning: 'id'; readonly why: 'own-export' }
  | { readonly meaning: ShownActivityKey; readonly why: 'name' | 'content' }
  /** Perhaps the column is `perhaps`: another column is that already, or only some of its cells are. */
  | { readonly meaning: null; readonly why: 'taken' | 'some-cells'; readonly perhaps: ShownActivityKey }
  | { readonly meaning: null; readonly why: 'no-field' }

const NO_FIELD: ColumnGuess = { meaning: null, why: 'no-field' }

export interface GuessOptions extends GridReading {
  /** What words mean; null while the server is asked, when a name is believed. */
  readonly words?: Words | null
}

/** Columns of people, money and numbers are never another field, whatever else is in their heading. */
const OTHER_THINGS = new Set(
  'responsible responsibility owner lead person persons people contact email mail phone tel telephone budget cost costs price verantwortlich verantwortliche verantwortung zuständig ansprechperson ansprechpartner kontakt kosten verantwoordelijke trekker contactpersoon ansvarlig ansvarlige ansvarig kontaktperson kostnad ábyrgð tengiliður vastuuhenkilö vastuu yhteyshenkilö vastutaja kontaktisik atbildīgais atbildīgā atsakingas responsable responsables pilote référent budget coût coûts responsabile referente contatto costo responsable contacto coste responsável contacto custo responsabil contact buget odpowiedzialny odpowiedzialna osoba koszt kontakt garant zodpovědný odpovědná zodpovedný kontakt rozpočet felelős kapcsolattartó költség odgovorna odgovoran osoba kontakt trošak proračun odgovorni контакт отговорник отговорен одговорен одговорно буџет бюджет бюджет відповідальний υπεύθυνος υπεύθυνη επικοινωνία προϋπολογισμός përgjegjës kontakti buxheti sorumlu bütçe freagrach'
    .split(' ')
    .map(folded),
)
export const isOtherThing = (heading: string): boolean =>
  folded(heading)
    .split(' ')
    .some((token) => OTHER_THINGS.has(token))

/** The fields that a heading may be of. */
export function namedKeys(heading: string): readonly (ShownActivityKey | 'id')[] {
  const { keys, exact } = meaningOfHeading(heading)
  return !exact && isOtherThing(heading) ? [] : keys
}

export function guessColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { words = NO_WORDS, ...options }: GuessOptions,
): readonly ColumnGuess[] {
  const taken = new Set<ColumnMeaning>()
  const guesses = new Map<number, ColumnGuess>()
  const cellsAt = (at: number): readonly string[] =>
    rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => (row[at]?.trim() ? [row[at]] : []))
  const put = (at: number, guess: ColumnGuess): void => {
    guesses.set(at, guess)
    if (guess.meaning !== null) taken.add(guess.meaning)
  }
  const named = head.map((heading, at) => judge(heading, cellsAt(at), { ...options, words }))
  for (const { at, exact, judged } of inOrder(named)) {
    const guess = guessByName(judged, taken)
    // A word of a heading is no reason to leave a column to chance: its cells may say what it is.
    if (guess !== null && (exact || guess.meaning !== null)) put(at, guess)
  }
  head.forEach((heading, at) => {
    if (!guesses.has(at)) put(at, isOtherThing(heading) ? NO_FIELD : guessByContent(cellsAt(at), taken, options))
  })
  // A title is a sentence of the words that other columns have: it is looked for first.
  const title = taken.has('title') ? -1 : likelyTitle(head, rows, guesses)
  if (title !== -1) put(title, { meaning: 'title', why: 'content' })
  head.forEach((heading, at) => {
    const isFree = isUndecided(guesses.get(at)) && !isOtherThing(heading) && hasShortWords(rows, at)
    const field = isFree && words !== null ? fieldByWords(cellsAt(at), taken, options, words) : undefined
    if (field !== undefined) put(at, { meaning: field, why: 'content' })
  })
  return head.map((_, at) => guesses.get(at) ?? NO_FIELD)
}

const isUndecided = (guess: ColumnGuess | undefined): boolean =>
  guess?.why === 'no-field' || guess?.why === 'some-cells'

const fieldByWords = (
  cells: readonly string[],
  taken: ReadonlySet<ColumnMeaning>,
  options: GridReading,
  words: Words,
) => FIELDS_BY_WORDS.find((key) => !taken.has(key) && partExplained(key, cells, options, words) >= MIN_PART_READ)

/** A field that a heading may mean, and the part of the cells that are read as it. */
interface JudgedKey {
  readonly key: ShownActivityKey | 'id'
  readonly part: number
}

/** An empty column leaves its field to one with cells. */
const PART_OF_EMPTY = 0.005

function judge(
  heading: string,
  cells: readonly string[],
  { words, ...options }: GridReading & { readonly words: Words | null },
): { readonly exact: boolean; readonly judged: readonly JudgedKey[] } {
  const partOf = (key: ShownActivityKey | 'id'): number =>
    key === 'id' ? 1 : cells.length === 0 ? PART_OF_EMPTY : partRead(key, cells, options, words)
  const judged = namedKeys(heading).map((key) => ({ key, part: partOf(key) }))
  return { exact: meaningOfHeading(heading).exact, judged }
}

/** Whole names before words of a heading, and columns that are read well before others. */
const inOrder = (named: readonly ReturnType<typeof judge>[]) =>
  named
    .map((one, at) => ({ ...one, at, most: Math.max(0, ...one.judged.map(({ part }) => part)) }))
    .filter(({ judged }) => judged.length > 0)
    .toSorted((a, b) => Number(b.exact) - Number(a.exact) || b.most - a.most)

/** @returns null if no cell is read as what the name says */
function guessByName(judged: readonly JudgedKey[], taken: ReadonlySet<ColumnMeaning>): ColumnGuess | null {
  if (judged[0]?.key === 'id') return taken.has('id') ? NO_FIELD : { meaning: 'id', why: 'own-export' }
  const possible = judged.flatMap(({ key, part }) => (key === 'id' || part === 0 ? [] : [{ key, part }]))
  const free = possible.filter(({ key }) => !taken.has(key))
  const best = free.find(({ part }) => part >= MIN_PART_OF_NAMED) ?? free.toSorted((a, b) => b.part - a.part)[0]
  if (best !== undefined) return { meaning: best.key, why: 'name' }
  const [other] = possible
  return other === undefined ? null : { meaning: null, why: 'taken', perhaps: other.key }
}

function guessByContent(
  cells: readonly string[],
  taken: ReadonlySet<ColumnMeaning>,
  options: GridReading,
): ColumnGuess {
  const parts = BY_CONTENT.map((key) => ({ key, part: partOfContent(key, cells, options) }))
  const sure = parts.filter(({ part }) => part >= MIN_PART_READ)
  const free = sure.find(({ key }) => !taken.has(key))
  if (free !== undefined) return { meaning: free.key, why: 'content' }
  const [other] = sure
  // A second column of days is the last ones, and so with hours.
  if (other?.key === 'startsOn' && !taken.has('endsOn')) return { meaning: null, why: 'taken', perhaps: 'endsOn' }
  if (other?.key === 'startTime' && !taken.has('endTime')) return { meaning: null, why: 'taken', perhaps: 'endTime' }
  if (other !== undefined) return { meaning: null, why: 'taken', perhaps: other.key }
  const doubtful = parts.find(
    ({ key, part }) => !taken.has(key) && part >= MIN_PART_IN_DOUBT && part * cells.length >= MIN_CELLS_IN_DOUBT,
  )
  return doubtful === undefined ? NO_FIELD : { meaning: null, why: 'some-cells', perhaps: doubtful.key }
}

/** Without the help of a name a number is no hour, and a word must be the option's own. */
function partOfContent(key: ShownActivityKey, cells: readonly string[], options: GridReading): number {
  if (optionsOfField(key) === null && key !== 'startsOn' && key !== 'startTime' && key !== 'resources') return 0
  const telling = cells.filter((cell) => {
    if (key === 'startTime') return /\d\s*[:h]|\d[.]\d{2}(?!\d|\.)/i.test(cell)
    // Codes of languages are initials of people too.
    return key !== 'languages' || cell.trim().length > LONGEST_CODE
  })
  return (partRead(key, telling, options, NO_WORDS) * telling.length) / Math.max(1, cells.length)
}

const LONGEST_CODE = 3
const SHORTEST_TITLE = 4
const LONGEST_TITLE = 150

/** Without a name for it, the title is the first column whose texts are all different. @returns -1 if there is none */
function likelyTitle(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  guesses: ReadonlyMap<number, ColumnGuess>,
): number {
  const judged = head.map((heading, at) => {
    const texts = rows.slice(0, ROWS_LOOKED_AT).flatMap((row) => row[at]?.trim() || [])
    const words = texts.filter((text) => /\p{L}{3}/u.test(text))
    const length = words.reduce((sum, text) => sum + text.length, 0) / Math.max(1, words.length)
    const isFree = guesses.get(at)?.meaning === null && !isOtherThing(heading)
    const fits =
      isFree && length >= SHORTEST_TITLE && length <= LONGEST_TITLE && !texts.some((text) => text.includes('@'))
    return fits ? new Set(words).size : 0
  })
  const most = Math.max(0, ...judged)
  return most < 1 ? -1 : judged.findIndex((count) => count >= most * MIN_PART_READ)
}
