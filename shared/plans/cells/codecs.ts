/** The codec of each field of an activity. A field without one does not compile. */
import type { z } from 'zod'
import { TimeZone, Token } from '../../fields/values.ts'
import { storable } from '../../text/storable.ts'
import {
  ACTIVITY_TYPES,
  AUDIENCES,
  CHANNELS,
  FORMATS,
  HIGH_LEVEL_ROLES,
  THEMES,
  YOUTH_INVOLVEMENTS,
  ActivityTypeId,
  AudienceId,
  ChannelId,
  FormatId,
  HighLevelRoleId,
  ThemeId,
  YouthInvolvementId,
} from '../../taxonomy.ts'
import { ActivityStatus, Visibility } from '../fields.ts'
import {
  sure,
  unreadable,
  type CellKey,
  type CellProblem,
  type CellProblemKind,
  type CellReading,
  type CellValue,
  type Codec,
  type ReadOptions,
} from './codec.ts'
import { readDay } from './days.ts'
import { readLanguage, writeLanguage } from './languages.ts'
import { datesCodec, reachCodec, resourcesCodec } from './listCells.ts'
import { AUDIENCE_NAMES, THEME_NAMES } from './localNames.ts'
import { folded, namesOf, type NamedOption } from './names.ts'
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
  const names = namesOf(options)
  return {
    write: (value) => options.find(({ id }) => id === value)?.label.message ?? '',
    read(text) {
      if (text.trim() === '') return sure(fallback)
      const found = schema.safeParse(names.get(folded(text)))
      return found.success ? sure(found.data) : unreadable('unknown-option', text.trim())
    },
  }
}

/** Several values. `find` returns null for what is none; a part with commas may hold several if each is one. */
function setCodec<V extends string>(
  nameOf: (value: V) => string,
  find: (text: string) => V | null,
  kind: CellProblemKind,
  parts: 'commas too' | 'as they are',
): Codec<readonly V[]> {
  return {
    write: (values) => values.map((value) => protectValue(nameOf(value))).join('; '),
    read(text) {
      const values = new Set<V>()
      const doubts: CellProblem[] = []
      for (const part of valuesOf(text).map(unprotect)) {
        const whole = find(part)
        const several = parts === 'as they are' || whole !== null ? [] : part.split(',').map((one) => find(one.trim()))
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

const withLocalNames = <Id extends string>(
  options: readonly (NamedOption & { readonly id: Id })[],
  names: Readonly<Partial<Record<Id, readonly string[]>>>,
): readonly NamedOption[] =>
  options.map((option) => ({ ...option, aliases: [...(option.aliases ?? []), ...(names[option.id] ?? [])] }))

function optionsCodec<V extends string>(schema: z.ZodType<V>, options: readonly NamedOption[]): Codec<readonly V[]> {
  const names = namesOf(options)
  const labels = new Map(options.map(({ id, label }) => [id, label.message]))
  const find = (text: string): V | null => {
    const found = schema.safeParse(names.get(folded(text)))
    return found.success ? found.data : null
  }
  return setCodec((value) => labels.get(value) ?? value, find, 'unknown-option', 'commas too')
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

const option = (id: string, message: string): NamedOption => ({ id, label: { id, message } })
const STATUSES = [
  option('tentative', 'Tentative'),
  option('confirmed', 'Confirmed'),
  option('cancelled', 'Cancelled'),
  option('done', 'Done'),
]
const VISIBILITIES = [option('network', 'Network'), option('public', 'Public')]

const CODECS: { readonly [K in CellKey]: Codec<CellValue<K>> } = {
  title: textCodec,
  gloss: textCodec,
  type: choiceCodec(ActivityTypeId, ACTIVITY_TYPES, null),
  themes: optionsCodec(ThemeId, withLocalNames(THEMES, THEME_NAMES)),
  audiences: optionsCodec(AudienceId, withLocalNames(AUDIENCES, AUDIENCE_NAMES)),
  status: choiceCodec(ActivityStatus, STATUSES, 'tentative'),
  visibility: choiceCodec(Visibility, VISIBILITIES, 'network'),
  startsOn: dayCodec,
  endsOn: dayCodec,
  startTime: timeCodec('startTime'),
  endTime: timeCodec('endTime'),
  timeZone: zoneCodec,
  dates: datesCodec,
  format: choiceCodec(FormatId, FORMATS, null),
  places: tokensCodec,
  languages: setCodec(writeLanguage, readLanguage, 'unknown-language', 'commas too'),
  channels: optionsCodec(ChannelId, CHANNELS),
  resources: resourcesCodec,
  partners: tokensCodec,
  highLevel: optionsCodec(HighLevelRoleId, HIGH_LEVEL_ROLES),
  youthInvolvement: choiceCodec(YouthInvolvementId, YOUTH_INVOLVEMENTS, null),
  offers: textCodec,
  needs: textCodec,
  expectedReach: reachCodec,
  actualReach: reachCodec,
  description: richTextCodec,
}

/** In the order of columns. */
export const CELL_KEYS = Object.keys(CODECS) as readonly CellKey[]

/** The field of an activity as the text of a cell. */
export function writeCell<K extends CellKey>(activity: { readonly [P in K]: CellValue<P> }, key: K): string {
  return CODECS[key].write(activity[key])
}

/** The value that a cell's text means for a field. */
export function readCell<K extends CellKey>(key: K, text: string, options: ReadOptions): CellReading<CellValue<K>> {
  return CODECS[key].read(text, options)
}
