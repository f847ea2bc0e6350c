/** Finds the options that a word of a spreadsheet means. Whatever is found is shown to the planner, who can change it. */
import { isWordField, optionsOfWords, type WordField } from '../../../shared/imports/importWords.ts'
import { AUDIENCE_NAMES, THEME_NAMES } from '../../../shared/plans/cells/localNames.ts'
import { folded } from '../../../shared/plans/cells/names.ts'
import { AND_WORDS } from '../../../shared/plans/cells/when/words.ts'
import { activityFields } from '../../../shared/plans/fields.ts'
import { audiencesOfAges, isAged } from './ages.ts'
import { AUDIENCE_WORDS, PUPIL_WORDS } from './audienceWords.ts'
import { FORMAT_WORDS } from './formatWords.ts'
import { STATUS_WORDS } from './statusWords.ts'
import { THEME_WORDS } from './themeWords.ts'
import { TYPE_WORDS } from './typeWords.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

type Names = Readonly<Partial<Record<string, readonly string[]>>>

/** Names beside the options' own labels and aliases. */
const MORE_NAMES: Readonly<Partial<Record<WordField, readonly Names[]>>> = {
  type: [TYPE_WORDS],
  status: [STATUS_WORDS],
  themes: [THEME_NAMES, THEME_WORDS],
  audiences: [AUDIENCE_NAMES, AUDIENCE_WORDS],
  format: [FORMAT_WORDS],
}

/** An audience of no known age. It stands for nothing, and keeps `Schüler` from being read as `Schule`. */
const PUPILS = 'pupils'

const vocabularies = new Map<WordField, Vocabulary>()

/** Made when they are asked for: most servers read no spreadsheet for days. */
function vocabularyOf(field: WordField): Vocabulary {
  const known = vocabularies.get(field)
  if (known !== undefined) return known
  const names = optionsOfWords(field).map(({ id, label, aliases = [] }) => {
    // Labels hold commas, and a name must not.
    const own = [label.message, ...aliases, id].map((name) => name.replaceAll(',', ' '))
    return [id, [...own, ...(MORE_NAMES[field] ?? []).flatMap((more) => more[id] ?? [])]] as const
  })
  const others = field === 'audiences' ? [[PUPILS, PUPIL_WORDS] as const] : []
  // `unbestätigt` is not confirmed.
  const made = createVocabulary([...names, ...others], field !== 'status')
  vocabularies.set(field, made)
  return made
}

export interface Finding {
  readonly options: readonly string[]
  readonly isPart: boolean
  /** Parts that no vocabulary knows. */
  readonly unknown: readonly string[]
}

const NOTHING: Finding = { options: [], isPart: false, unknown: [] }
const MOST_OPTIONS = 6

/** @returns no options if nothing is like the word */
export function findWord(field: WordField, word: string): Finding {
  const isSet = activityFields[field].kind === 'set'
  const whole = findWhole(field, word)
  if (whole !== null) return whole
  const parts = partsOf(word)
  if (parts.length < 2) return { ...findPart(field, word, isSet), unknown: [] }
  const found = parts.map((part) => findWhole(field, part) ?? findPart(field, part, isSet))
  const options = [...new Set(found.flatMap((one) => one.options))].slice(0, MOST_OPTIONS)
  if (!isSet && options.length > 1) return NOTHING
  const ages = field === 'audiences' && audiencesOfAges(word).length > 0
  const unknown = ages ? [] : parts.filter((_, at) => found[at]?.options.length === 0)
  return { options, isPart: unknown.length > 0 || found.some(({ isPart }) => isPart), unknown }
}

/** The word, the word without what is in brackets, or what is in them. */
function findWhole(field: WordField, word: string): Finding | null {
  const vocabulary = vocabularyOf(field)
  const without = word.replaceAll(/\([^()]*\)/g, ' ')
  const inside = /\(([^()]*)\)/.exec(word)?.[1] ?? ''
  const ages = field === 'audiences' ? audiencesOfAges(word) : []
  for (const text of [word, without, inside]) {
    const option = folded(text) === '' ? null : vocabulary.exact(text)
    if (option === null || option === PUPILS || (ages.length > 0 && isAged(option))) continue
    return { options: [option], isPart: false, unknown: [] }
  }
  return null
}

/** A dash between two numbers is a span of ages. */
const SIGNS = /[,;/&+|\n·•]|(?<![\d.]\s?)\s[-–]\s/

function partsOf(word: string): readonly string[] {
  const parts = word.split(SIGNS).flatMap((part) => {
    const words = part.trim().split(/\s+/)
    const groups: string[][] = [[]]
    for (const one of words) {
      if (AND_WORDS.has(folded(one)) && folded(one).length <= LONGEST_AND) groups.push([])
      else groups.at(-1)?.push(one)
    }
    return groups.map((group) => group.join(' '))
  })
  return parts.filter((part) => folded(part) !== '')
}
const LONGEST_AND = 4

const NEGATIONS = new Set(
  'not non no nicht noch kein keine inte ej icke ikke ikkje ei ole nie ne není nem nincs nu não pas ni не нема not nav δεν μη nuk ekki niet nog'
    .split(' ')
    .map(folded),
)

function findPart(field: WordField, part: string, isSet: boolean): Finding {
  const within = vocabularyOf(field).within(part, isSet ? MOST_OPTIONS : 1)
  const options = within.options.filter((option) => option !== PUPILS)
  const isPart = within.isPart || (options.length === 0 && within.options.length > 0)
  const [only] = options
  const ages = field === 'audiences' ? audiencesOfAges(part) : []
  if (ages.length > 0) return { options: [...options.filter((one) => !isAged(one)), ...ages], isPart, unknown: [] }
  if (field === 'audiences') return { options: withoutGeneral(options), isPart, unknown: [] }
  const isDenied =
    field === 'status' &&
    folded(part)
      .split(' ')
      .some((token) => NEGATIONS.has(token))
  if (isDenied && only !== undefined)
    return only === 'confirmed' ? { options: ['tentative'], isPart, unknown: [] } : NOTHING
  return { options, isPart, unknown: [] }
}

/** `djeca predškolske dobi` are children of that age, not all. */
const withoutGeneral = (options: readonly string[]): readonly string[] =>
  options.some((one) => one !== 'primary' && isAged(one)) ? options.filter((one) => one !== 'primary') : options

/** All fields, to check what comes from outside. */
export const isOption = (field: string, id: string): boolean =>
  isWordField(field) && optionsOfWords(field).some((option) => option.id === id)
