import type { ComponentType, RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Dialog, Heading, Popover } from 'react-aria-components'
import type { JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { BellThread } from '../../comments/BellThread.tsx'
import type { DocumentLabel } from '../../comments/discussion.ts'
import type { NotificationGroup } from '../../../shared/notifications/kinds.ts'
import type { BellItem, BellItemOf } from '../../../shared/notifications/bell.ts'
import { subjectOf } from './bellEntries.ts'
import { BellRequests } from '../../accounts/joining/BellRequests.tsx'
import { BellCampaign } from '../../campaigns/BellCampaign.tsx'
import { BellConnection } from '../../connections/BellConnection.tsx'
import { BellOwner } from '../../plans/BellOwner.tsx'
import { BellHelpline } from '../../helplines/BellHelpline.tsx'
import { BellInquiry } from '../../inquiries/BellInquiry.tsx'
import { BellLink } from '../../links/BellLink.tsx'
import { BellMilestone } from '../../milestones/BellMilestone.tsx'
import { BellPublication } from '../../publications/BellPublication.tsx'
import { BellReport } from '../../reports/BellReport.tsx'
import { BellTask } from '../../tasks/BellTask.tsx'
import { BellUpdate } from '../../updates/BellUpdate.tsx'
import { BellWatch } from '../../watches/BellWatch.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { requestVoid } from '../../http/send.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import './bell.css'

interface BellListProps {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly placeOf: DocumentLabel
  readonly requests: readonly JoinRequest[]
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

/** Notifications, the newest first. The default export, because it is loaded on demand. */
export default function BellList({ button, placeOf, countryOf, requests, onClose }: BellListProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const bell = useQuery(notificationsQuery)
  const all = bell.data?.items ?? []
  const hasNew = all.some(({ unread }) => unread > 0)

  async function readAll(): Promise<void> {
    try {
      await requestVoid('/api/notifications/read', { method: 'POST' })
      await queries.invalidateQueries({ queryKey: notificationsQuery.queryKey })
    } catch {
      announce(t`The notifications could not be marked as read. Try again.`)
    }
  }

  return (
    <Popover triggerRef={button} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom end">
      <Dialog className="react-aria-Dialog bell">
        <div className="between bell-head">
          <Heading slot="title" level={2}>
            <Trans>Notifications</Trans>
          </Heading>
          {hasNew && (
            <Button kind="quiet" onPress={() => void readAll()}>
              <Trans>Mark all as read</Trans>
            </Button>
          )}
        </div>
        {bell.isPending && <Skeleton lines={3} />}
        {blockingFailureOf(bell) !== null && (
          <p className="pad meta" role="status">
            <Trans>The notifications could not be loaded.</Trans>
          </p>
        )}
        <BellRequests requests={requests} countryOf={countryOf} onClose={onClose} />
        {bell.isSuccess && all.length === 0 && requests.length === 0 && (
          <p className="pad meta">
            <Trans>
              No notifications yet. Questions, answers and mentions for you appear here, what other centres say to
              yours, and reminders of dates.
            </Trans>
          </p>
        )}
        <ul>
          {all.map((item) => (
            <Entry
              key={`${item.group}/${subjectOf(item)}`}
              item={item}
              placeOf={placeOf}
              countryOf={countryOf}
              onClose={onClose}
            />
          ))}
        </ul>
      </Dialog>
    </Popover>
  )
}

type Shown = Pick<BellListProps, 'placeOf' | 'countryOf' | 'onClose'>

/** The entry of each group of notifications. */
const ENTRIES: { readonly [Group in NotificationGroup]: ComponentType<Shown & { readonly news: BellItemOf<Group> }> } =
  {
    thread: BellThread,
    connection: BellConnection,
    milestone: BellMilestone,
    campaign: BellCampaign,
    watch: BellWatch,
    publication: BellPublication,
    inquiry: BellInquiry,
    link: BellLink,
    helpline: BellHelpline,
    task: BellTask,
    owner: BellOwner,
    update: BellUpdate,
    report: BellReport,
  }

function Entry({ item, ...shown }: Shown & { readonly item: BellItem }) {
  // TypeScript cannot follow the group of an item through the table.
  const OfGroup = ENTRIES[item.group] as ComponentType<Shown & { readonly news: BellItem }>
  return <OfGroup news={item} {...shown} />
}
