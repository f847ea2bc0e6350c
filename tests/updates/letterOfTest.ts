/** A letter for tests: a document with items, and milestones beside it. */
import * as Y from 'yjs'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import { ItemId } from '../../shared/ids.ts'
import { MilestoneId, type Milestone } from '../../shared/milestones/milestone.ts'
import type { Dated } from '../../shared/updates/dated.ts'
import { addItem, layOutUpdate } from '../../shared/updates/layout.ts'
import { viewUpdate } from '../../shared/updates/view.ts'
import type { UpdateContent } from '../../shared/updates/updateView.ts'

export const day = (iso: string): LocalDate => LocalDate.parse(iso)

const PLAIN = { whenNote: '', time: null, place: null, detailsToFollow: false } as const

export const onDay = (iso: string, more: Partial<Dated> = {}): Dated => ({
  ...PLAIN,
  kind: 'date',
  when: { kind: 'day', day: day(iso) },
  ...more,
})
export const deadline = (iso: string): Dated => onDay(iso, { kind: 'deadline', time: { kind: 'close-of-business' } })
export const until = (iso: string): Dated => onDay(iso, { when: { kind: 'until', to: day(iso) } })
export const weekOf = (iso: string): Dated => onDay(iso, { when: { kind: 'week', monday: day(iso) } })
export const range = (from: string, to: string): Dated =>
  onDay(from, { when: { kind: 'range', from: day(from), to: day(to) } })

/** @param add adds items under ids of the test */
export function letterDoc(goesOn: string | null, add: (doc: Y.Doc) => void = () => {}): Y.Doc {
  const doc = new Y.Doc()
  layOutUpdate(doc, goesOn === null ? {} : { day: day(goesOn) })
  add(doc)
  return doc
}

export const contentOf = (goesOn: string | null, add?: (doc: Y.Doc) => void): UpdateContent =>
  viewUpdate(letterDoc(goesOn, add))

export function item(doc: Y.Doc, id: string, first: Parameters<typeof addItem>[1]): void {
  addItem(doc, { order: `a${id.length}`, heading: id, ...first }, ItemId.parse(id))
}

export const CAMPAIGN = saferInternetDayCampaign(2027)

export function milestone(title: string, dated: Dated, more: Partial<Milestone> = {}): Milestone {
  return {
    ...dated,
    title,
    audiences: ['all'],
    purposes: ['information'],
    contact: null,
    link: null,
    text: '',
    leadsTo: null,
    reminds: true,
    id: MilestoneId.parse(title.replaceAll(/\W/g, '_').padEnd(22, '_').slice(0, 22)),
    campaign: CAMPAIGN.id,
    version: 1,
    createdAt: '2026-12-01T08:00:00.000Z',
    updatedAt: null,
    needsReview: false,
    ...more,
  }
}
