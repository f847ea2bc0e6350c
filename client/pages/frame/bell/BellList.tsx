import { Fragment, type ReactNode, type RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { Link } from 'react-router'
import type { JoinRequest } from '../../../../shared/accounts/joinRequest.ts'
import type { DocumentLabel } from '../../../comments/discussion.ts'
import type { BellItem, BellItemOf } from '../../../../shared/notifications/bell.ts'
import type { NotificationGroup } from '../../../../shared/notifications/kinds.ts'
import { subjectOf } from './bellEntries.ts'
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
            <Fragment key={`${item.group}/${subjectOf(item)}`}>{show(item, { placeOf, countryOf, onClose })}</Fragment>
          ))}
        </ul>
      </Dialog>
    </Popover>
  )
}

interface Shown {
  readonly placeOf: DocumentLabel
  readonly countryOf: (centre: string) => string
  readonly onClose: () => void
}

type Show<Group extends NotificationGroup> = (item: BellItemOf<Group>, how: Shown) => ReactNode

const SHOW: { readonly [Group in NotificationGroup]: Show<Group> } = {
  thread: (item, { placeOf, onClose }) => <BellThread notification={item} placeOf={placeOf} onClose={onClose} />,
  connection: (item, { countryOf, onClose }) => (
    <BellConnection news={item} countryName={countryOf(item.centre)} onClose={onClose} />
  ),
  milestone: (item, { onClose }) => <BellMilestone news={item} onClose={onClose} />,
  campaign: (item, { onClose }) => <BellCampaign news={item} onClose={onClose} />,
  watch: (item, { onClose }) => <BellWatch news={item} onClose={onClose} />,
  publication: (item, { countryOf, onClose }) => (
    <BellPublication news={item} countryName={countryOf(item.centre)} onClose={onClose} />
  ),
  inquiry: (item, { countryOf, onClose }) => (
    <BellInquiry news={item} countryName={countryOf(item.centre)} onClose={onClose} />
  ),
  link: (item, { placeOf, onClose }) => (
    <BellLink news={item} where={placeOf(item.document, item.centres)} onClose={onClose} />
  ),
}

/** TypeScript cannot follow the group through the table. */
const show = (item: BellItem, how: Shown): ReactNode =>
  (SHOW[item.group] as Show<typeof item.group>)(item as never, how)

interface BellThreadProps extends Pick<BellListProps, 'placeOf' | 'onClose'> {
  readonly notification: BellItemOf<'thread'>
}

function BellThread({ notification, placeOf, onClose }: BellThreadProps) {
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
