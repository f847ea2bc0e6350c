/** What the columns of the grid are called. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { ACTIVITY_LABELS } from '../fieldLabels.ts'
import type { ColumnKey } from './columns.ts'

export const COLUMN_LABELS: Readonly<Record<ColumnKey, MessageDescriptor>> = {
  ...ACTIVITY_LABELS,
  title: msg`Activity`,
  when: msg`When`,
}
