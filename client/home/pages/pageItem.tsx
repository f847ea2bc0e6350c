import { Plural, Trans } from '@lingui/react/macro'
import type { PublicationView } from '../../../shared/publications/api.ts'
import { differenceCount } from '../../../shared/publications/pageDifference.ts'
import type { WaitingItem } from './waitingItem.ts'

/**
 * The task for a centre's public page: it was returned, or draft and plan have moved on. @returns null if there is none
 */
export function pageItem(href: string, { state, submission, behind }: PublicationView): WaitingItem | null {
  const at = { key: href, icon: 'globe', href } as const
  if (state === 'returned') {
    const words = submission?.words ?? ''
    return {
      ...at,
      title: <Trans>Your public page was returned with reasons</Trans>,
      detail: words === '' ? <Trans>They stand as comments at their places</Trans> : words,
    }
  }
  if (state === 'submitted' || behind === null) return null
  const count = differenceCount(behind)
  return {
    ...at,
    title: <Trans>Your public page is behind your draft and your plan</Trans>,
    detail: <Plural value={count} one="# difference to see and submit" other="# differences to see and submit" />,
  }
}
