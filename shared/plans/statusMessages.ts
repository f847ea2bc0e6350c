/** The labels of an activity's short scales, in their order. */
import { messageTable } from '../messages/message.ts'
import type { ActivityStatus, Visibility } from './fields.ts'

export const STATUS_LABELS = messageTable<ActivityStatus>('activity-status', {
  tentative: 'Tentative',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  done: 'Done',
})

export const VISIBILITY_LABELS = messageTable<Visibility>('visibility', { network: 'Network', public: 'Public' })
