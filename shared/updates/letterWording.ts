/** The parts of a letter in words of one language, the same on screen, in public and in files. Pure. */
import type { Localiser } from '../messages/localiser.ts'
import { CONTACT_MESSAGES, MILESTONE_MESSAGES } from '../milestones/milestoneMessages.ts'
import type { MilestonePurpose } from '../milestones/milestone.ts'
import { wordPlace, wordPurposes, wordTime, wordWhen } from '../milestones/wording.ts'
import type { Dated } from './dated.ts'
import type { ItemContact } from './fields.ts'
import type { LetterSection } from './letter.ts'
import { SECTION_MESSAGES, UPDATE_MESSAGES } from './updateMessages.ts'
import type { IssueNumber } from './updateState.ts'

/** `No. 3 of 2027`. */
export function wordNumber(name: IssueNumber, { text }: Localiser): string {
  const [year = '', number = ''] = name.split('-')
  return text(UPDATE_MESSAGES.numbered, { number, year })
}

/** A section's own title, or that of the standard one. */
export function wordSection(
  { standard, title }: Pick<LetterSection, 'standard' | 'title'>,
  { text }: Localiser,
): string {
  const own = title.trim()
  // Answers of the server have the English name of a standard section as its title.
  const isOwn = own !== '' && (standard === null || own !== SECTION_MESSAGES[standard].message)
  if (isOwn) return own
  return standard === null ? text(UPDATE_MESSAGES['unnamed-section']) : text(SECTION_MESSAGES[standard])
}

/** `for information and participation`; null without a purpose. */
export const wordForWhat = (purposes: readonly MilestonePurpose[], localiser: Localiser): string | null =>
  purposes.length === 0
    ? null
    : localiser.text(MILESTONE_MESSAGES.purposes, { purposes: wordPurposes(purposes, localiser) })

/** Who answers questions: a role, a mailbox, or the planners of a centre. */
export function wordItemContact(
  contact: ItemContact,
  { text }: Localiser,
  countryOf: (centre: string) => string,
): string {
  switch (contact.kind) {
    case 'mailbox':
      return contact.address
    case 'role':
      return text(CONTACT_MESSAGES[contact.role])
    case 'planners':
      return text(UPDATE_MESSAGES.planners, { country: countryOf(contact.centre) })
  }
}

/** `Friday 22 January 2027`, `Week of Monday 18 January 2027`. */
export function wordLongWhen(dated: Dated, localiser: Localiser): string {
  const words = wordWhen(dated, 'long', localiser)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** The words beside the day: `12:00–13:00 CET, Online`. Empty if nothing is. */
export function wordBesideDay(dated: Dated, localiser: Localiser): string {
  const { whenNote, place, detailsToFollow } = dated
  return [
    wordTime(dated, localiser) ?? '',
    whenNote,
    place === null ? '' : wordPlace(place, localiser),
    detailsToFollow ? localiser.text(MILESTONE_MESSAGES['details-to-follow']) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
