/** The date of an item, or of a line of the tables: that of a milestone, without its words. */
import { z } from 'zod'
import {
  MAX_NOTE,
  MilestonePlace,
  MilestoneTime,
  MilestoneWhen,
  type MilestoneFields,
} from '../milestones/milestone.ts'

export const Dated = z
  .object({
    kind: z.enum(['deadline', 'date']),
    when: MilestoneWhen,
    whenNote: z.string().max(MAX_NOTE),
    time: MilestoneTime.nullable(),
    place: MilestonePlace.nullable(),
    detailsToFollow: z.boolean(),
  })
  .refine(({ when, time }) => when.kind !== 'week' || time === null, {
    path: ['time'],
    error: 'a week has no time of day',
  })
export type Dated = z.infer<typeof Dated>

export const datedOf = ({ kind, when, whenNote, time, place, detailsToFollow }: MilestoneFields): Dated => ({
  kind,
  when,
  whenNote,
  time,
  place,
  detailsToFollow,
})

/** Whether day, hour or place differ, so that readers must know it. */
export function isMoved(before: Dated, after: Dated): boolean {
  // Values from a document have their keys in any order.
  const facts = ({ when, time, place }: Dated) =>
    JSON.stringify([
      MilestoneWhen.parse(when),
      MilestoneTime.nullable().parse(time),
      MilestonePlace.nullable().parse(place),
    ])
  return facts(before) !== facts(after)
}

/** A milestone of this date and no words, for the form that asks for dates. */
export const fieldsOfDated = (dated: Dated): MilestoneFields => ({
  ...dated,
  title: '',
  audiences: ['all'],
  purposes: ['information'],
  contact: null,
  link: null,
  text: '',
  leadsTo: null,
  reminds: false,
})
