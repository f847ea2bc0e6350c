import type { ReactNode } from 'react'
import type { Campaign } from '../../../shared/campaign.ts'
import { inquiryHref } from '../../../shared/inquiries/inquiryHref.ts'
import { can } from '../../../shared/permissions.ts'
import { useWaitingRequests } from '../../accounts/joining/joinQueries.ts'
import { PersonMenu, type PersonMenuProps } from '../../accounts/PersonMenu.tsx'
import { useWaitingInquiries } from '../../inquiries/inquiryQueries.ts'
import { useWaitingPages } from '../../publications/publicationsQuery.ts'
import { Count } from '../../ui/Count.tsx'
import { MessagesWaiting, PagesWaiting, RequestsWaiting } from './waitingWords.tsx'

interface MenuWithCountsProps extends Omit<PersonMenuProps, 'small' | 'waiting'> {
  readonly campaign: Campaign
}

/**
 * The menu of a phone, with how many wait on the pages whose links the bar at the foot has no room for. The default export,
 * because it is loaded on demand.
 */
export default function MenuWithCounts({ campaign, ...menu }: MenuWithCountsProps) {
  const { person, pages } = menu
  const hasFiles = campaign.kind === 'sid'
  const requests = useWaitingRequests(can(person, 'join.list', {}))
  const publicPages = useWaitingPages(campaign.id, hasFiles && can(person, 'campaign.run', {}))
  const inquiries = useWaitingInquiries(campaign.id, hasFiles && can(person, 'inquiry.list', {}))
  const counts = new Map<string, CountInMenu>([
    ['/requests', { value: requests, words: <RequestsWaiting count={requests} /> }],
    [`/moderation/${campaign.id}`, { value: publicPages, words: <PagesWaiting count={publicPages} /> }],
    [inquiryHref(campaign.id), { value: inquiries, words: <MessagesWaiting count={inquiries} /> }],
  ])
  return (
    <PersonMenu
      {...menu}
      pages={pages.map((page) => ({ ...page, ...withCount(page.label, counts.get(page.id)) }))}
      waiting={requests + publicPages + inquiries}
      small
    />
  )
}

interface CountInMenu {
  readonly value: number
  readonly words: ReactNode
}

function withCount(label: string, count: CountInMenu | undefined): { readonly face?: ReactNode } {
  if (count === undefined || count.value === 0) return {}
  return {
    face: (
      <>
        {label} <Count value={count.value}>{count.words}</Count>
      </>
    ),
  }
}
