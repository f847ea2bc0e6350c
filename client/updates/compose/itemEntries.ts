/** The fields of an item that have an editor by their kind. */
import { msg } from '@lingui/core/macro'
import { AUDIENCES, PURPOSES } from '../../../shared/milestones/milestone.ts'
import { AUDIENCE_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { itemFields } from '../../../shared/updates/fields.ts'
import { languageOptions } from '../../fields/languages.ts'
import { shownFields } from '../../fields/fieldEntry.ts'
import { PURPOSE_NAMES } from '../updateWords.ts'

export const ITEM_FIELDS = shownFields(itemFields, {
  heading: { label: msg`Heading`, line: true },
  purposes: { label: msg`What for`, options: PURPOSES.map((id) => ({ id, label: PURPOSE_NAMES[id] })) },
  audiences: { label: msg`For whom`, options: AUDIENCES.map((id) => ({ id, label: AUDIENCE_MESSAGES[id] })) },
  language: { label: msg`Language of the heading`, options: languageOptions },
  link: { label: msg`Link`, typed: 'url' },
  membersOnly: { label: msg`For members only: left out of a public page`, flag: true },
})
