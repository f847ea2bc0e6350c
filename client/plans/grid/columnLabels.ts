/** Labels of the grid's columns. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import type { ColumnKey } from './columns.ts'

const OWN = { title: msg`Activity`, when: msg`When` } as const

export const columnLabel = (column: ColumnKey): MessageDescriptor =>
  column === 'title' || column === 'when' ? OWN[column] : ACTIVITY_FIELDS[column].label
