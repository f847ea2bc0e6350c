/** Writes milestones as an iCalendar file, in the language of the person who asks. */
import ical, { type ICalCalendar, type ICalEventData } from 'ical-generator'
import type { Campaign } from '../../../shared/campaign.ts'
import { addDays, utcDate } from '../../../shared/days.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import { firstDay, hoursOf, lastDay } from '../../../shared/milestones/instants.ts'
import { inZone, NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import type { Milestone } from '../../../shared/milestones/milestone.ts'
import { MILESTONE_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import { wordFacts, wordPlace, wordWhen, wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { timeZoneBlockOf, withSomething } from './timeZoneBlock.ts'
import { writableText } from '../writableText.ts'

export interface MilestoneFile {
  readonly campaign: Campaign
  readonly milestones: readonly Milestone[]
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly localiser: Localiser
  readonly asOf: Date
}

export function writeMilestones(file: MilestoneFile): Buffer<ArrayBuffer> {
  const calendar = ical({
    name: file.campaign.shortName,
    prodId: { company: 'SID workspace', product: 'Milestones', language: 'EN' },
  })
  calendar.timezone({ name: null, generator: timeZoneBlockOf })
  for (const milestone of file.milestones) addEvent(calendar, file, milestone)
  return Buffer.from(withSomething(calendar.toString()))
}

function addEvent(calendar: ICalCalendar, { home, localiser, asOf }: MilestoneFile, milestone: Milestone): void {
  const { id, campaign, version, kind, title, place, updatedAt, createdAt } = milestone
  const facts = [wordWhenAndTime(milestone, 'long', localiser), ...wordFacts(milestone, localiser)]
  calendar.createEvent({
    id: `${campaign}.${id}@sid-workspace`,
    sequence: version - 1,
    summary: writableText(kind === 'deadline' ? `${localiser.text(MILESTONE_MESSAGES.deadline)}: ${title}` : title),
    description: { plain: writableText(facts.join('\n')) },
    ...(place === null ? {} : { location: writableText(wordPlace(place, localiser)) }),
    url: `${home}${milestonesHref(milestone)}`,
    stamp: asOf,
    lastModified: new Date(updatedAt ?? createdAt),
    ...timesOf(milestone),
  })
  // Its event is on its last day, so its name must say that it goes on until then.
  if (milestone.when.kind === 'until') {
    const [event] = calendar.events().slice(-1)
    event?.summary(writableText(`${title} (${wordWhen(milestone, 'short', localiser)})`))
  }
}

function timesOf(milestone: Milestone): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  const hours = milestone.when.kind === 'range' ? null : hoursOf(milestone)
  if (hours === null) {
    const last = lastDay(milestone)
    // The end of whole days is the day after the last.
    return { start: utcDate(firstDay(milestone) ?? last), end: utcDate(addDays(last, 1)), allDay: true }
  }
  const end = hours.end === null ? {} : { end: inZone(hours.end) }
  return { start: inZone(hours.start), ...end, timezone: NETWORK_ZONE }
}
