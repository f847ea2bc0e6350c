import type { RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { Link } from 'react-router'
import type { JoinRequest } from '../../../../shared/accounts/joinRequest.ts'
import type { NotificationList } from '../../../../shared/comments/api.ts'
import type { DocumentLabel } from '../../../comments/discussion.ts'
import { BellRequests } from './BellRequests.tsx'
import { BellCampaign } from './BellCampaign.tsx'
import { BellConnection } from './BellConnection.tsx'
import { BellInquiry } from './BellInquiry.tsx'
import { BellLink } from './BellLink.tsx'
import { BellMilestone } from './BellMilestone.tsx'
import { BellPublication } from './BellPublication.tsx'
import { BellWatch } from './BellWatch.tsx'
import { blockingFailureOf } from '../../../http/queryState.ts'
import { requestVoid } from '../../../http/send.ts'
import { Ago } from '../../../ui/formats/Ago.tsx'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { threadHref } from '../../../../shared/comments/threadHref.ts'
import { notificationsQuery } from '../../../comments/threadQueries.ts'
import { HAPPENED_LABELS } from '../../../comments/threadLabels.ts'
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
  const all = entriesOf(bell.data)
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
          {all.map((entry) =>
            'broken' in entry ? (
              <BellLink
                key={`links/${entry.document}`}
                news={entry}
                where={placeOf(entry.document, entry.centres)}
                onClose={onClose}
              />
            ) : 'thread' in entry ? (
              <BellItem key={entry.thread} notification={entry} placeOf={placeOf} onClose={onClose} />
            ) : 'inquiry' in entry ? (
              <BellInquiry key={entry.inquiry} news={entry} countryName={countryOf(entry.centre)} onClose={onClose} />
            ) : 'milestone' in entry ? (
              <BellMilestone key={entry.milestone} news={entry} onClose={onClose} />
            ) : 'by' in entry && !('connection' in entry) ? (
              <BellPublication
                key={`page/${entry.campaign}/${entry.centre}`}
                news={entry}
                countryName={countryOf(entry.centre)}
                onClose={onClose}
              />
            ) : 'watch' in entry ? (
              <BellWatch key={entry.watch} news={entry} onClose={onClose} />
            ) : 'name' in entry ? (
              <BellCampaign key={entry.campaign} news={entry} onClose={onClose} />
            ) : (
              <BellConnection
                key={entry.connection}
                news={entry}
                countryName={countryOf(entry.centre)}
                onClose={onClose}
              />
            ),
          )}
        </ul>
      </Dialog>
    </Popover>
  )
}

type Entry = NotificationList[
  | 'notifications'
  | 'connections'
  | 'campaigns'
  | 'milestones'
  | 'watches'
  | 'publications'
  | 'inquiries'
  | 'links'][number]

/** Threads, connections, campaigns, milestones, watches and profile pages together, the newest first. */
const entriesOf = (list: NotificationList | undefined): readonly Entry[] =>
  list === undefined
    ? []
    : [
        ...list.notifications,
        ...list.connections,
        ...list.campaigns,
        ...list.milestones,
        ...list.watches,
        ...list.publications,
        ...list.inquiries,
        ...list.links,
      ].toSorted((a, b) => b.at.localeCompare(a.at))

interface BellItemProps extends Pick<BellListProps, 'placeOf' | 'onClose'> {
  readonly notification: NotificationList['notifications'][number]
}

function BellItem({ notification, placeOf, onClose }: BellItemProps) {
  const { i18n } = useLingui()
  const { thread, document, campaign, centres, kind, by, excerpt, at, unread } = notification
  const where = placeOf(document, centres)
  return (
    <li className={unread > 0 ? 'unread' : ''}>
      <Link to={threadHref({ id: thread, document, campaign })} onClick={onClose}>
        <span>
          <b>{by}</b> {i18n._(HAPPENED_LABELS[kind])}
          {unread > 1 && <small> +{unread - 1}</small>}
        </span>
        {excerpt !== '' && (
          <span className="excerpt" dir="auto">
            {excerpt}
          </span>
        )}
        <small>
          {where} · <Ago at={at} />
          {unread > 0 && (
            <strong>
              {' · '}
              <Trans>new</Trans>
            </strong>
          )}
        </small>
      </Link>
    </li>
  )
}
