/** The words for how far a profile page is, and for the parts in which two versions differ. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { DraftState, PublicationState } from '../../shared/publications/publicationList.ts'
import type { ActivityPart, PageDifference } from '../../shared/publications/pageDifference.ts'

export const STATE_LABELS: Readonly<Record<PublicationState, MessageDescriptor>> = {
  draft: msg`Not submitted yet`,
  submitted: msg`Waits for a decision`,
  returned: msg`Returned with reasons`,
  published: msg`Published`,
  unpublished: msg`Unpublished`,
}

/** The words for the draft of a page that nobody has submitted. One that was begun says how much is missing. */
export const DRAFT_LABELS: Readonly<Record<Exclude<DraftState, 'begun'>, MessageDescriptor>> = {
  none: msg`no draft`,
  empty: msg`empty draft`,
  complete: msg`complete draft`,
}

export const PART_LABELS: Readonly<Record<ActivityPart, MessageDescriptor>> = {
  title: msg`Title`,
  status: msg`Status`,
  when: msg`When`,
  format: msg`Format`,
  places: msg`Place`,
  languages: msg`Languages`,
  themes: msg`Themes`,
  audiences: msg`Audiences`,
  description: msg`Description`,
  links: msg`Links`,
}

export const CHANGE_LABELS: Readonly<Record<PageDifference['activities'][number]['change'], MessageDescriptor>> = {
  new: msg`new`,
  changed: msg`changed`,
  removed: msg`removed`,
}
