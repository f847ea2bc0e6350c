/** The parts of a letter in words, the same in both parts of a mail. Pure. */
import { dayAsWritten } from '../../../shared/dayAsWritten.ts'
import { utcDate } from '../../../shared/days.ts'
import type { Message } from '../../../shared/messages/message.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { MilestonePlace } from '../../../shared/milestones/milestone.ts'
import { CONTACT_MESSAGES, LABEL_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { wordAudiences, wordPurposes, wordTime, wordWhen } from '../../../shared/milestones/wording.ts'
import { isHonestLink } from '../../../shared/richtext/links.ts'
import type { Dated } from '../../../shared/updates/dated.ts'
import type { ItemContact } from '../../../shared/updates/fields.ts'
import type { LetterItem, LetterSection } from '../../../shared/updates/letter.ts'
import { SECTION_MESSAGES, UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { LETTER_MAIL_MESSAGES } from './letterMailMessages.ts'

/** The surroundings of a letter's words. */
export interface WordingDeps {
  /** English. */
  readonly english: Localiser
  /** The workspace's address, without a slash at the end. */
  readonly home: string
  /** The English name of a centre's country; null for an unknown centre. */
  readonly countryOf: (centre: string) => string | null
}

/** `REMINDER, FOR INFORMATION AND ACTION` */
export function wordLabel({ label, purposes }: Pick<LetterItem, 'label' | 'purposes'>, english: Localiser): string {
  const level = english.text(LABEL_MESSAGES[label])
  return purposes.length === 0 ? level : `${level}, FOR ${wordPurposes(purposes, english).toUpperCase()}`
}

/** `For: All, SIC+`; null without an audience. */
export const wordFor = ({ audiences }: Pick<LetterItem, 'audiences'>, english: Localiser): string | null =>
  audiences.length === 0
    ? null
    : english.text(UPDATE_MESSAGES.audience, { audiences: wordAudiences(audiences, english) })

export const titleOfSection = ({ title, standard }: LetterSection, english: Localiser): string =>
  title === '' && standard !== null ? english.text(SECTION_MESSAGES[standard]) : title

/** Who answers questions, by role or mailbox. */
export function wordContact(contact: ItemContact, { english, countryOf }: WordingDeps): string {
  switch (contact.kind) {
    case 'mailbox':
      return contact.address
    case 'role':
      return english.text(CONTACT_MESSAGES[contact.role])
    case 'planners':
      return english.text(UPDATE_MESSAGES.planners, { country: countryOf(contact.centre) ?? contact.centre })
  }
}

/** The address that an item leads to; null without one that a mail may hold. */
export function linkOf({ link }: Pick<LetterItem, 'link'>, home: string): string | null {
  const address = link?.startsWith('/') === true ? `${home}${link}` : link
  return address !== null && isHonestLink(address) ? address : null
}

/** `Friday 22 January 2027`, `Week of Monday 18 January 2027`, `17–18 March 2027`. */
export function wordDays(dated: Dated, english: Localiser): string {
  const words = wordWhen(dated, 'long', english)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** Hours, place and notes beside the days: `12:00–13:00 CET, online`. Empty without any. */
export function wordHoursAndPlace(dated: Dated, english: Localiser): string {
  const { time, whenNote, place, detailsToFollow } = dated
  const hours =
    time?.kind === 'close-of-business'
      ? english.text(LETTER_MAIL_MESSAGES['close-of-business'])
      : wordTime(dated, english)
  return [
    ...(hours === null ? [] : [hours]),
    ...(whenNote === '' ? [] : [whenNote]),
    ...(place === null ? [] : [wordPlace(place, english)]),
    ...(detailsToFollow ? [english.text(LETTER_MAIL_MESSAGES['details-to-follow'])] : []),
  ].join(', ')
}

const PLACE_WORDS: Readonly<Record<MilestonePlace['kind'], Message>> = {
  online: LETTER_MAIL_MESSAGES.online,
  place: LETTER_MAIL_MESSAGES['in-person'],
  hybrid: LETTER_MAIL_MESSAGES.hybrid,
}

function wordPlace({ kind, text: place }: MilestonePlace, { text }: Localiser): string {
  if (place === '') return text(PLACE_WORDS[kind])
  if (kind === 'place') return place
  return kind === 'hybrid' ? text(LETTER_MAIL_MESSAGES['hybrid-at'], { place }) : `${text(PLACE_WORDS[kind])}: ${place}`
}

/** `Friday 22 January` */
export const wordDayInYear = (day: string): string => inEnglish(day, { weekday: 'long', day: 'numeric', month: 'long' })

/** `Tuesday 12 January 2027` */
export const wordDay = (day: string): string => inEnglish(day, { dateStyle: 'full' })

const inEnglish = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dayAsWritten(new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(utcDate(day)), 'en')

/** The days of an item with hours and place, in one line; null for one without a date. */
export function wordDateOf({ dated }: Pick<LetterItem, 'dated'>, english: Localiser): string | null {
  if (dated === null) return null
  return [wordDays(dated, english), wordHoursAndPlace(dated, english)].filter((part) => part !== '').join(', ')
}
