/** A milestone in words of one language, the same on screen, in mails and in calendars. Pure. */
import { tzOffset } from '@date-fns/tz/tzOffset'
import { dayAsWritten } from '../dayAsWritten.ts'
import { utcDate } from '../days.ts'
import type { Message } from '../messages/message.ts'
import { formatsOf, type InterfaceLanguage } from '../messages/languages.ts'
import type { Localiser } from '../messages/localiser.ts'
import { dayOf, hoursOf } from './instants.ts'
import type { MilestoneLabel } from './labels.ts'
import { brusselsClock, NETWORK_ZONE } from '../zonedTime.ts'
import type {
  MilestoneAudience,
  MilestoneContact,
  MilestoneFields,
  MilestonePlace,
  MilestonePurpose,
} from './milestone.ts'
import {
  AUDIENCE_MESSAGES,
  CONTACT_MESSAGES,
  LABEL_MESSAGES,
  MILESTONE_MESSAGES,
  PLACE_MESSAGES_OF_MILESTONES,
  PURPOSE_MESSAGES,
  ZONE_MESSAGES,
} from './milestoneMessages.ts'

type Dated = Pick<MilestoneFields, 'when' | 'time'>
export type DayStyle = 'short' | 'short-with-year' | 'long'

const STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
  'short-with-year': { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
}

/** The short style, with the year of dates that are not of this one. */
export const shortStyleOf = (dated: Dated, now: Date): DayStyle =>
  dayOf(dated).slice(0, 4) === brusselsClock(now).day.slice(0, 4) ? 'short' : 'short-with-year'

/** `Fri 15 Jan`, `15–19 Dec`, `week of Mon 18 Jan`, `Ongoing until Fri 29 Jan`; the long style has the year. */
export function wordWhen({ when }: Pick<Dated, 'when'>, style: DayStyle, { language, text }: Localiser): string {
  const day = (iso: string): string => wordDay(iso, style, language)
  switch (when.kind) {
    case 'day':
      return day(when.day)
    case 'range':
      return wordRange(when, style, language)
    case 'week':
      return text(MILESTONE_MESSAGES.week, { day: day(when.monday) })
    case 'until':
      return text(MILESTONE_MESSAGES.until, { day: day(when.to) })
  }
}

/** `12:00 CET`, `12:00–13:30 CEST`, `close of business (17:00 Brussels)`; null without a time. */
export function wordTime(dated: Dated, { text }: Localiser): string | null {
  const { time } = dated
  const hours = hoursOf(dated)
  if (time === null || hours === null) return null
  if (time.kind === 'close-of-business') return text(MILESTONE_MESSAGES['close-of-business'])
  const spoken = time.end === null ? time.start : `${time.start}–${time.end}`
  return `${spoken} ${text(zoneNameAt(hours.start))}`
}

/** Date and time in one line. */
export function wordWhenAndTime(dated: Dated, style: DayStyle, localiser: Localiser): string {
  const day = wordWhen(dated, style, localiser)
  const time = wordTime(dated, localiser)
  return time === null ? day : localiser.text(MILESTONE_MESSAGES.dated, { day, time })
}

/**
 * The hours on the clock of another zone, `13:00`, with the day if it differs there.
 * @returns null without hours, and if clocks show the same as in Brussels
 */
export function wordTimeIn(zone: string, dated: Dated, { language }: Localiser): string | null {
  const hours = hoursOf(dated)
  if (hours === null) return null
  const [there, inBrussels] = [zone, NETWORK_ZONE].map((timeZone) => wordHours(hours, timeZone, language))
  return there === inBrussels ? null : (there ?? null)
}

function wordHours({ start, end }: { start: Date; end: Date | null }, timeZone: string, language: InterfaceLanguage) {
  const clock = new Intl.DateTimeFormat(formatsOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const day = new Intl.DateTimeFormat(formatsOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  })
  const hours = [start, ...(end === null ? [] : [end])].map((at) => clock.format(at)).join('–')
  const dayAt = (zone: string) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(start)
  return dayAt(timeZone) === dayAt(NETWORK_ZONE) ? hours : `${dayAsWritten(day.format(start), language)}, ${hours}`
}

/** `information and participation`. */
export const wordPurposes = (purposes: readonly MilestonePurpose[], { list, text }: Localiser): string =>
  list(purposes.map((purpose) => text(PURPOSE_MESSAGES[purpose])))

/** `TOMORROW, for information and participation`. */
export const wordLabel = (
  label: MilestoneLabel,
  { purposes }: Pick<MilestoneFields, 'purposes'>,
  localiser: Localiser,
): string =>
  localiser.text(MILESTONE_MESSAGES.labelled, {
    label: localiser.text(LABEL_MESSAGES[label]),
    purposes: wordPurposes(purposes, localiser),
  })

export const wordAudiences = (audiences: readonly MilestoneAudience[], { text }: Localiser): string =>
  audiences.map((audience) => text(AUDIENCE_MESSAGES[audience])).join(', ')

/** `Online`, `In person: Riyadh`, `Hybrid: Brussels`. */
export function wordPlace({ kind, text: place }: MilestonePlace, { text }: Localiser): string {
  const name = text(PLACE_MESSAGES_OF_MILESTONES[kind])
  return place === '' ? name : text(MILESTONE_MESSAGES['where-named'], { kind: name, place })
}

export const wordContact = (contact: MilestoneContact, { text }: Localiser): string =>
  contact.kind === 'mailbox' ? contact.address : text(CONTACT_MESSAGES[contact.role])

/** All that is known beside title and date, a fact a line: for mails and calendars. */
export function wordFacts(milestone: MilestoneFields, localiser: Localiser): readonly string[] {
  const { text } = localiser
  const { kind, whenNote, place, detailsToFollow, audiences, contact, link } = milestone
  return [
    ...(kind === 'deadline' ? [text(MILESTONE_MESSAGES.deadline)] : []),
    ...(whenNote === '' ? [] : [whenNote]),
    ...(place === null ? [] : [wordPlace(place, localiser)]),
    ...(detailsToFollow ? [text(MILESTONE_MESSAGES['details-to-follow'])] : []),
    text(MILESTONE_MESSAGES.audience, { audiences: wordAudiences(audiences, localiser) }),
    ...(contact === null ? [] : [text(MILESTONE_MESSAGES.contact, { contact: wordContact(contact, localiser) })]),
    ...(link === null ? [] : [link]),
    ...(milestone.text === '' ? [] : [milestone.text]),
  ]
}

const wordDay = (iso: string, style: DayStyle, language: InterfaceLanguage): string =>
  dayAsWritten(new Intl.DateTimeFormat(formatsOf(language), STYLES[style]).format(utcDate(iso)), language)

function wordRange({ from, to }: { from: string; to: string }, style: DayStyle, language: InterfaceLanguage): string {
  const { weekday: _, ...options } = STYLES[style]
  const range = new Intl.DateTimeFormat(formatsOf(language), options).formatRange(utcDate(from), utcDate(to))
  return dayAsWritten(range, language)
}

/** `CET` in winter, `CEST` in summer. */
const zoneNameAt = (at: Date): Message =>
  ZONE_MESSAGES[tzOffset(NETWORK_ZONE, at) === WINTER_OFFSET ? 'winter' : 'summer']

/** Minutes before UTC. */
const WINTER_OFFSET = 60
