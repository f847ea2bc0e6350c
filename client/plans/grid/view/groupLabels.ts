/** Labels of the fields to group by. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { GroupBy } from './arrange.ts'

export const GROUP_LABELS: Readonly<Record<GroupBy, MessageDescriptor>> = {
  week: msg`By week`,
  status: msg`By status`,
  type: msg`By type`,
  visibility: msg`By visibility`,
  owner: msg`By owner`,
}
