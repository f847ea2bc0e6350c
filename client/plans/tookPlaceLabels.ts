/** What became of an activity, in words. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { TookPlace } from '../../shared/plans/tookPlace.ts'

export const TOOK_PLACE_LABELS: Readonly<Record<TookPlace, MessageDescriptor>> = {
  'as-planned': msg`As planned`,
  changed: msg`With changes`,
  moved: msg`Moved`,
  cancelled: msg`Cancelled`,
}

/** In the order in which they are asked. */
export const TOOK_PLACE_CHOICES = Object.keys(TOOK_PLACE_LABELS) as readonly TookPlace[]
