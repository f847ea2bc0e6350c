/** Filters in English words, for files. */
import type { FileSelection } from '../../shared/exports/planFile.ts'
import { ANY, FILTERS, type Filter, type Selection } from '../../shared/overview/filters.ts'
import {
  ACTIVITY_TYPES,
  AUDIENCES,
  FORMATS,
  HIGH_LEVEL_ROLES,
  THEMES,
  YOUTH_INVOLVEMENTS,
} from '../../shared/taxonomy.ts'
import { dayInWords, labelIn, languageInWords, momentInWords } from './englishWords.ts'
import { STATUS_NAMES, VISIBILITY_NAMES } from './fieldLabels.ts'

const LABELS: Readonly<Record<Filter, string>> = {
  text: 'Words',
  centre: 'Centre',
  network: 'Network',
  theme: 'Theme',
  audience: 'For',
  type: 'Type',
  format: 'Format',
  language: 'Language',
  from: 'From',
  to: 'Until',
  place: 'Place',
  highLevel: 'High-level guests',
  youth: 'Young people take part',
  status: 'Status',
  visibility: 'Visible to',
  changedSince: 'Changed since',
}

const NETWORKS: Readonly<Record<string, string>> = {
  SIC: 'Safer Internet Centres (SIC)',
  'SIC+': 'Neighbouring countries (SIC+)',
  committee: 'Safer Internet Day committees',
}

const DAY = /^\d{4}-\d\d-\d\d$/
function dateInWords(value: string): string {
  if (Number.isNaN(Date.parse(value))) return value
  return DAY.test(value) ? dayInWords(value) : momentInWords(value)
}
const same = (value: string): string => value

/** The name of each filter that is set, with its values; one that stands for nothing is as it was written. */
export function filtersInWords(
  selection: Selection,
  centres: readonly { readonly id: string; readonly countryName: string }[],
): FileSelection['filters'] {
  const words: Readonly<Record<Filter, (value: string) => string>> = {
    text: same,
    centre: (value) => centres.find(({ id }) => id === value)?.countryName ?? value,
    network: (value) => NETWORKS[value] ?? value,
    theme: (value) => labelIn(THEMES, value),
    audience: (value) => labelIn(AUDIENCES, value),
    type: (value) => labelIn(ACTIVITY_TYPES, value),
    format: (value) => labelIn(FORMATS, value),
    language: languageOf,
    from: dateInWords,
    to: dateInWords,
    place: same,
    highLevel: (value) => (value === ANY ? 'any' : labelIn(HIGH_LEVEL_ROLES, value)),
    youth: (value) => (value === ANY ? 'in any role' : labelIn(YOUTH_INVOLVEMENTS, value)),
    status: (value) => STATUS_NAMES[value] ?? value,
    visibility: (value) => VISIBILITY_NAMES[value] ?? value,
    changedSince: dateInWords,
  }
  return FILTERS.flatMap((filter) => {
    const values = selection[filter] ?? []
    return values.length === 0 ? [] : [{ label: LABELS[filter], values: values.map(words[filter]) }]
  })
}

/** What is no code of a language has no name. */
function languageOf(value: string): string {
  try {
    return languageInWords(value)
  } catch {
    return value
  }
}
