import type { Campaign } from '../../shared/campaign.ts'
import { can } from '../../shared/permissions.ts'
import { useOpenCampaigns } from '../campaigns/useCurrentCampaign.ts'
import { useWaitingRequests } from '../accounts/joining/joinQueries.ts'
import { PersonMenu, type PersonMenuProps } from '../accounts/PersonMenu.tsx'
import { useWaitingInquiries } from '../inquiries/inquiryQueries.ts'
import { useWaitingPages } from '../publications/publicationsQuery.ts'
import type { MenuEntry } from './feature.ts'

interface MenuWithCountsProps extends Omit<PersonMenuProps, 'small' | 'waiting' | 'pages'> {
  readonly campaign: Campaign
  readonly pages: readonly (PersonMenuProps['pages'][number] & Pick<MenuEntry, 'hasLink' | 'Count'>)[]
}

const NONE: readonly Campaign[] = []

/**
 * The menu of a phone, with how many wait on the pages whose links the bar at the foot has no room for. The default export,
 * because it is loaded on demand.
 */
export default function MenuWithCounts({ campaign, pages, ...menu }: MenuWithCountsProps) {
  const { person } = menu
  const open = useOpenCampaigns()
  const requests = useWaitingRequests(can(person, 'join.list', {}))
  const publicPages = useWaitingPages(can(person, 'campaign.run', {}) ? open : NONE)
  const inquiries = useWaitingInquiries(can(person, 'inquiry.list', {}) ? open : NONE)
  const withCounts = pages.map(({ id, label, hasLink, Count }) => {
    if (Count === undefined || hasLink?.(person) === false) return { id, label }
    const count = <Count campaign={campaign} open={open} person={person} />
    return {
      id,
      label,
      face: (
        <>
          {label} {count}
        </>
      ),
    }
  })
  return <PersonMenu {...menu} pages={withCounts} waiting={requests + publicPages + inquiries} small />
}
