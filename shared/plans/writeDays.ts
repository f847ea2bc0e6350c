/** Writes the days of activities into their document. */
import * as Y from 'yjs'
import type { LocalDate } from '../days.ts'
import { nestedMap } from '../fields/layout.ts'
import { activityMap } from './layout.ts'
import type { NewDays } from './moving.ts'

/** Run inside a transaction. An activity or a date that is gone is left out. */
export function writeDays(doc: Y.Doc, { id, own, dates }: NewDays): void {
  const map = activityMap(doc, id)
  if (map === null) return
  if (own !== null) setOwnDays(map, own)
  const list = nestedMap(map, 'dates')
  for (const { id: date, day } of dates) {
    const entry = list.get(date)
    if (entry instanceof Y.Map) entry.set('day', day)
  }
}

/**
 * First and last day are set together, even one that stays: two people who move an activity at once leave it with the days of
 * one of them (SPEC S95). A last day that is not there is written as null, since a deletion does not win against a value.
 */
export function setOwnDays(map: Y.Map<unknown>, days: Readonly<Record<'startsOn' | 'endsOn', LocalDate | null>>): void {
  map.set('startsOn', days.startsOn)
  map.set('endsOn', days.endsOn)
}
