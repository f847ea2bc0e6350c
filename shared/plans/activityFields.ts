/**
 * The fields of an activity as people meet them: one entry each, in reading order. Editor, grid, reading page, files, columns and
 * filters of the overview, and the import read this table. How each field lies in Yjs is in `fields.ts`.
 */
import type { FieldTable } from '../fields/table.ts'
import type { Message } from '../messages/message.ts'
import * as taxonomy from '../taxonomy.ts'
import { withMessages, type Entry, type EntryOf, type FieldOptions } from './fieldEntry.ts'
import { activityFields, type ActivityKeyOf, type ShownActivityKey } from './fields.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from './statusMessages.ts'

/** Days, times and their zone are shown and edited together. */
const WHEN_KEYS = ['startsOn', 'endsOn', 'startTime', 'endTime', 'timeZone'] as const
export type WhenKey = (typeof WHEN_KEYS)[number]

/** The fields that are shown, edited and written by their kind alone. The owner’s name is in no document. */
export type PlainActivityKey = Exclude<ShownActivityKey, WhenKey | 'owner' | ActivityKeyOf<'list' | 'rich'>>

type Entries = {
  readonly [K in ShownActivityKey]: K extends PlainActivityKey | ActivityKeyOf<'list'>
    ? EntryOf<(typeof activityFields)[K]>
    : Entry
}

const WIDE = [124, 232] as const

export const ACTIVITY_FIELDS = withMessages({
  title: {
    label: 'Title',
    group: 'head',
    line: true,
    column: { width: [176, Infinity] },
    names:
      'activity, name, event, titel, titre, título, titolo, tytuł, název, název akce, nume, naslov, otsikko, aktivitet, aktivität, activité, actividad, attività, заглавие, назва, τίτλος, cím, pavadinimas, nosaukums, pealkiri',
  },
  gloss: {
    label: 'In English, in one line',
    hint: 'For readers who do not know the language of the title.',
    group: 'head',
    line: true,
    column: null,
    names: 'english, in english, english title, title in english',
  },
  type: {
    label: 'Type',
    group: 'what',
    isAlwaysShown: true,
    options: taxonomy.ACTIVITY_TYPES,
    filter: { name: 'type' },
    column: { width: WIDE },
    names: 'kind, activity type, art, typ, tipo, tip, tyyppi, тип, τύπος, típus, format der aktivität',
  },
  startsOn: {
    label: 'First day',
    group: 'when',
    isAlwaysShown: true,
    names:
      'date, day, start, start date, starts, starts on, dato, datum, fecha, data, päivämäärä, дата, ημερομηνία, dátum, datums, kuupäev, beginn, début, inicio, inizio',
  },
  endsOn: {
    label: 'Last day',
    group: 'when',
    names: 'end, end date, ends, ends on, slut, slutdato, ende, fin, fine, koniec, konec, край',
  },
  startTime: {
    label: 'From',
    group: 'when',
    names: 'time, start time, tid, uhrzeit, heure, hora, ora, godzina, čas, час, tijd, aika',
  },
  endTime: {
    label: 'To',
    group: 'when',
    names: 'end time',
  },
  timeZone: {
    label: 'Time zone',
    group: 'when',
    names: '',
  },
  dates: {
    label: 'Dates',
    group: 'when',
    names: '',
  },
  status: {
    label: 'Status',
    group: 'what',
    isAlwaysShown: true,
    options: STATUS_LABELS,
    filter: { name: 'status' },
    column: { width: [106, 108] },
    names: 'state, stand, statut, estado, stato, stav, tila, статус',
  },
  outcome: {
    label: 'How it took place',
    group: 'after',
    options: taxonomy.OUTCOMES,
    filter: { name: 'outcome' },
    column: { width: WIDE },
    names: 'outcome',
  },
  cancelReason: {
    label: 'Why it was cancelled',
    group: 'after',
    options: taxonomy.CANCEL_REASONS,
    filter: { name: 'cancelReason' },
    column: { width: WIDE },
    names: '',
  },
  visibility: {
    label: 'Visible to',
    group: 'what',
    isAlwaysShown: true,
    options: VISIBILITY_LABELS,
    filter: { name: 'visibility' },
    column: { width: [104, 104] },
    names: '',
  },
  themes: {
    label: 'Themes',
    group: 'what',
    isAlwaysShown: true,
    options: taxonomy.THEMES,
    filter: { name: 'theme' },
    chips: true,
    column: { width: [124, 190], missing: 'Add a theme' },
    names:
      'theme, topic, topics, tema, temaer, teman, thema, themen, thème, thèmes, temas, temi, temat, téma, témata, aihe, теми, теми и, тема, θέμα, tēma, teema',
  },
  audiences: {
    label: 'Audience',
    group: 'who',
    isAlwaysShown: true,
    options: taxonomy.AUDIENCES,
    filter: { name: 'audience' },
    column: { width: [124, 150], missing: 'Add an audience' },
    names:
      'for, audience, audiences, target group, target groups, målgruppe, målgrupp, zielgruppe, zielgruppen, public, public cible, público, pubblico, grupa docelowa, cílová skupina, doelgroep, kohderyhmä, ciljna skupina, целева група, célcsoport',
  },
  format: {
    label: 'Format',
    group: 'what',
    options: taxonomy.FORMATS,
    filter: { name: 'format' },
    column: { width: [112, 112] },
    names: 'mode, onsite or online, forma',
  },
  places: {
    label: 'Places',
    group: 'when',
    options: null,
    filter: null,
    column: { width: [100, 130] },
    names:
      'place, venue, location, where, city, sted, ort, lieu, lugar, luogo, miejsce, místo, plats, plaats, paikka, място, місце, helyszín, mjesto, kraj',
  },
  languages: {
    label: 'Languages',
    group: 'what',
    options: 'languages',
    filter: { name: 'language' },
    column: { width: WIDE },
    names:
      'language, sprog, språk, sprache, sprachen, langue, langues, idioma, lingua, język, jazyk, taal, kieli, език',
  },
  channels: {
    label: 'Channels',
    group: 'what',
    options: taxonomy.CHANNELS,
    filter: { name: 'channel' },
    column: { width: WIDE },
    names: 'channel, kanal, kanäle, canal, canaux, canale, kanały',
  },
  partners: {
    label: 'Partners',
    group: 'who',
    options: null,
    filter: null,
    column: { width: WIDE },
    names: 'partner, samarbejdspartnere, partenaires, socios, partnerzy, partneři, kumppanit, партньори',
  },
  highLevel: {
    label: 'High-level guests',
    group: 'who',
    options: taxonomy.HIGH_LEVEL_ROLES,
    filter: { name: 'highLevel', any: 'Any high-level guest' },
    column: { width: WIDE },
    names: '',
  },
  youthInvolvement: {
    label: 'Role of young people',
    group: 'who',
    options: taxonomy.YOUTH_INVOLVEMENTS,
    filter: { name: 'youth', any: 'In any role' },
    column: { width: WIDE },
    names: '',
  },
  offers: {
    label: 'We offer',
    hint: 'Resources that other centres could use.',
    group: 'exchange',
    column: { width: [200, 200] },
    names: 'offer, offers, what we offer, vi tilbyder, angebot',
  },
  needs: {
    label: 'We need',
    hint: 'Help that you need, and from whom.',
    group: 'exchange',
    column: { width: [200, 200] },
    names: 'need, needs, what we need, vi søger, bedarf',
  },
  owner: {
    label: 'Owner',
    group: 'who',
    names: '',
  },
  resources: {
    label: 'Resources',
    group: 'exchange',
    names: 'resource, links, link, materials, materialer',
  },
  expectedReach: {
    label: 'Expected reach',
    group: 'numbers',
    names: 'reach, participants, deltagere, teilnehmer',
  },
  actualReach: {
    label: 'Actual reach',
    group: 'after',
    column: { width: [180, 260] },
    names: '',
  },
  description: {
    label: 'Description',
    group: 'text',
    names:
      'text, details, beskrivelse, beschreibung, description de l’activité, descripción, descrizione, opis, popis, beskrivning, omschrijving, kuvaus, описание, опис',
  },
} as const satisfies Entries)

/** In reading order. */
export const ACTIVITY_KEYS = Object.keys(ACTIVITY_FIELDS) as readonly ShownActivityKey[]

export const isActivityKey = (key: string): key is ShownActivityKey => Object.hasOwn(ACTIVITY_FIELDS, key)

export const isWhenKey = (key: ShownActivityKey): key is WhenKey => WHEN_KEYS.some((one) => one === key)
export const isListKey = (key: ShownActivityKey): key is ActivityKeyOf<'list'> => activityFields[key].kind === 'list'
/** One value of several, a day, an hour. */
export const isChoiceKey = (key: ShownActivityKey): boolean => activityFields[key].kind === 'choice'
export const isRichKey = (key: ShownActivityKey): key is ActivityKeyOf<'rich'> => activityFields[key].kind === 'rich'
export const isPlainKey = (key: ShownActivityKey): key is PlainActivityKey =>
  !isWhenKey(key) && key !== 'owner' && !isListKey(key) && !isRichKey(key)

/** People can propose a value for each of them. */
export const PROPOSED_ACTIVITY_FIELDS: FieldTable = {
  ...Object.fromEntries(ACTIVITY_KEYS.filter(isPlainKey).map((key) => [key, activityFields[key]])),
  startsOn: activityFields.startsOn,
}

/** The options of a field; null for one with free values. */
export function optionsOfField(key: ShownActivityKey): FieldOptions | 'languages' | null {
  const entry = ACTIVITY_FIELDS[key]
  return 'options' in entry ? entry.options : null
}

/** The filters of the overview that ask for values of a field, by name. */
type FilterOf<E> = E extends { readonly filter: { readonly name: infer Name extends string } } ? Name : never
export type FieldFilter = FilterOf<(typeof ACTIVITY_FIELDS)[PlainActivityKey]>

export interface FilteredField {
  readonly name: FieldFilter
  readonly key: PlainActivityKey & ActivityKeyOf<'choice' | 'set'>
  /** The name of a value that finds every activity with a value; null if there is none. */
  readonly any: Message | null
}

export const FILTERED_FIELDS = ACTIVITY_KEYS.flatMap((key): readonly FilteredField[] => {
  const entry = ACTIVITY_FIELDS[key]
  if (!('filter' in entry) || entry.filter === null) return []
  const { filter } = entry
  return [{ name: filter.name, key: key as FilteredField['key'], any: 'any' in filter ? filter.any : null }]
})
