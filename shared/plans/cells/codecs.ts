/** The codec of each field of an activity: it follows from the kind of the field and its options. */
import type { z } from 'zod'
import { TimeZone, Token } from '../../fields/values.ts'
import { storable } from '../../text/storable.ts'
import { ACTIVITY_KEYS, isRichKey, optionsOfField, type WhenKey } from '../activityFields.ts'
import { optionList, type NamedOption } from '../fieldEntry.ts'
import { activityFields, type ActivityKeyOf } from '../fields.ts'
import {
  sure,
  unreadable,
  type CellKey,
  type CellProblem,
  type CellProblemKind,
  type CellReading,
  type CellValue,
  type CellWords,
  type Codec,
  type ReadOptions,
} from './codec.ts'
import { readDay } from './days.ts'
import { englishName, readLanguage, writeLanguage } from './languages.ts'
import { datesCodec, actualReachCodec, reachCodec, resourcesCodec } from './listCells.ts'
import { AUDIENCE_NAMES, THEME_NAMES } from './localNames.ts'
import { optionFinder } from './names.ts'
import { protectValue, unprotect, valuesOf } from './parts.ts'
import { richTextCodec } from './richTextCell.ts'
import { readTimes } from './times.ts'

/** Excel and CSV break lines with CR LF. */
const textCodec: Codec<string> = {
  write: (value) => value,
  read: (text) => sure(storable(text.replaceAll('\r\n', '\n'))),
}

const dayCodec: Codec<CellValue<'startsOn'>> = { write: (day) => day ?? '', read: readDay }

/** A cell with both hours, `10:00–11:30`, serves either. */
const timeCodec = (which: 'startTime' | 'endTime'): Codec<CellValue<'startTime'>> => ({
  write: (time) => time ?? '',
  read(text) {
    const times = readTimes(text)
    if ('problem' in times) return times
    const { startTime, endTime } = times.value
    return sure(which === 'endTime' && endTime !== null ? endTime : startTime)
  },
})

const zoneCodec: Codec<string | null> = {
  write: (zone) => zone ?? '',
  read(text) {
    const name = text.trim().replaceAll(' ', '_')
    if (name === '') return sure(null)
    return TimeZone.safeParse(name).success ? sure(name) : unreadable('unknown-time-zone', text)
  },
}

/** An empty cell gives `fallback`. */
function choiceCodec<V extends string, F extends V | null>(
  schema: z.ZodType<V>,
  options: readonly NamedOption[],
  fallback: F,
): Codec<V | F> {
  const find = optionFinder(options)
  return {
    write(value, { text }) {
      const option = options.find(({ id }) => id === value)
      return option === undefined ? '' : text(option.label)
    },
    read(text, reading) {
      if (text.trim() === '') return sure(fallback)
      const found = schema.safeParse(find(text, reading))
      return found.success ? sure(found.data) : unreadable('unknown-option', text.trim())
    },
  }
}

/** Several values. `find` returns null for an unknown value; a part with commas may hold several if each is known. */
function setCodec<V extends string>(
  nameOf: (value: V, words: CellWords) => string,
  find: (text: string, options: ReadOptions) => V | null,
  kind: CellProblemKind,
  parts: 'commas too' | 'as they are',
): Codec<readonly V[]> {
  return {
    write: (values, words) => values.map((value) => protectValue(nameOf(value, words))).join('; '),
    read(text, options) {
      const values = new Set<V>()
      const doubts: CellProblem[] = []
      for (const part of valuesOf(text).map(unprotect)) {
        const whole = find(part, options)
        const several =
          parts === 'as they are' || whole !== null ? [] : part.split(',').map((one) => find(one.trim(), options))
        if (whole !== null) values.add(whole)
        else if (several.some((one) => one !== null))
          part.split(',').forEach((name, at) => {
            const value = several[at] ?? null
            if (value !== null) values.add(value)
            else doubts.push({ kind, text: name.trim() })
          })
        else doubts.push({ kind, text: part })
      }
      const [first] = doubts
      return first !== undefined && values.size === 0 ? { problem: first } : { value: [...values], doubts }
    },
  }
}

const LOCAL_NAMES: Partial<Record<CellKey, Readonly<Record<string, readonly string[]>>>> = {
  themes: THEME_NAMES,
  audiences: AUDIENCE_NAMES,
}
const withLocalNames = (key: CellKey, options: readonly NamedOption[]): readonly NamedOption[] =>
  options.map((option) => ({
    ...option,
    aliases: [...(option.aliases ?? []), ...(LOCAL_NAMES[key]?.[option.id] ?? [])],
  }))

function optionsCodec<V extends string>(schema: z.ZodType<V>, options: readonly NamedOption[]): Codec<readonly V[]> {
  const idOf = optionFinder(options)
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  const find = (text: string, reading: ReadOptions): V | null => {
    const found = schema.safeParse(idOf(text, reading))
    return found.success ? found.data : null
  }
  const nameOf = (value: V, { text }: CellWords): string => {
    const label = labels.get(value)
    return label === undefined ? value : text(label)
  }
  return setCodec(nameOf, find, 'unknown-option', 'commas too')
}

const tokensCodec = setCodec<string>(
  (token) => token,
  (text) => {
    const found = Token.safeParse(storable(text))
    return found.success ? found.data : null
  },
  'too-long',
  'as they are',
)

/** Fields that need a format of their own beyond their kind. */
const OWN_CODECS: { readonly [K in WhenKey | ActivityKeyOf<'list'>]: Codec<CellValue<K>> } = {
  startsOn: dayCodec,
  endsOn: dayCodec,
  startTime: timeCodec('startTime'),
  endTime: timeCodec('endTime'),
  timeZone: zoneCodec,
  dates: datesCodec,
  resources: resourcesCodec,
  expectedReach: reachCodec,
  actualReach: actualReachCodec,
}
const hasOwnCodec = (key: CellKey): key is keyof typeof OWN_CODECS => Object.hasOwn(OWN_CODECS, key)

function codecOf(key: CellKey): unknown {
  if (hasOwnCodec(key)) return OWN_CODECS[key]
  if (isRichKey(key)) return richTextCodec
  const field = activityFields[key]
  if (field.kind === 'text') return textCodec
  const options = optionsOfField(key)
  if (options === 'languages') return setCodec(writeLanguage, readLanguage, 'unknown-language', 'commas too')
  if (options === null) return tokensCodec
  const list = withLocalNames(key, optionList(options))
  return field.kind === 'choice'
    ? choiceCodec(field.schema, list, field.fallback)
    : optionsCodec(field.schema as z.ZodType<string>, list)
}

/** In the order of columns. */
export const CELL_KEYS = ACTIVITY_KEYS.filter((key): key is CellKey => key !== 'owner')

// A loop cannot say that each codec is that of its field’s value.
const CODECS = Object.fromEntries(CELL_KEYS.map((key) => [key, codecOf(key)])) as {
  readonly [K in CellKey]: Codec<CellValue<K>>
}

const IN_ENGLISH: CellWords = { text: ({ message }) => message, languageName: englishName }

/** The field of an activity as the text of a cell. @param words English without them */
export function writeCell<K extends CellKey>(
  activity: { readonly [P in K]: CellValue<P> },
  key: K,
  words: CellWords = IN_ENGLISH,
): string {
  return CODECS[key].write(activity[key], words)
}

/** The value that a cell's text means for a field. */
export function readCell<K extends CellKey>(key: K, text: string, options: ReadOptions): CellReading<CellValue<K>> {
  return CODECS[key].read(text, options)
}
