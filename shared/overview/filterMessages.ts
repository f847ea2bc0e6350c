/** The names of the overview's filters. Filters of a field have its name. */
import { messageTable, type Message } from '../messages/message.ts'
import { ACTIVITY_FIELDS, FILTERED_FIELDS } from '../plans/activityFields.ts'
import type { Filter, Network, OwnFilter } from './filters.ts'
import type { DayPlace } from './theDay.ts'

const OWN_LABELS = messageTable<OwnFilter>('filter', {
  text: 'Words',
  centre: 'Centre',
  network: 'Network',
  day: 'Around the day',
  from: 'From',
  to: 'Until',
  place: 'Place',
  changedSince: 'Changed since',
})

export const FILTER_LABELS = {
  ...OWN_LABELS,
  ...Object.fromEntries(FILTERED_FIELDS.map(({ name, key }) => [name, ACTIVITY_FIELDS[key].label])),
} as Readonly<Record<Filter, Message>>

export const DAY_PLACE_LABELS = messageTable<DayPlace>('day-place', {
  on: 'On the day itself',
  across: 'Runs across the day',
  'week-before': 'In the week before',
})

export const NETWORK_LABELS = messageTable<Network>('network-kind', {
  SIC: 'Safer Internet Centres (SIC)',
  'SIC+': 'Neighbouring countries (SIC+)',
  committee: 'Safer Internet Day committees',
})
