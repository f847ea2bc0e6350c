import { Fragment, type ReactNode, type RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { Link } from 'react-router'
import type { JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import type { NotificationList } from '../../../shared/comments/api.ts'
import type { DocumentLabel } from '../../comments/discussion.ts'
import type { NotificationGroup } from '../../../shared/notifications/kinds.ts'
import { entriesOf, subjectOf, type BellEntry, type BellItems } from './bellEntries.ts'
import { BellRequests } from '../../accounts/joining/BellRequests.tsx'
import { BellCampaign } from '../../campaigns/BellCampaign.tsx'
import { BellConnection } from '../../connections/BellConnection.tsx'
import { BellInquiry } from '../../inquiries/BellInquiry.tsx'
import { BellLink } from '../../links/BellLink.tsx'
import { BellMilestone } from '../../milestones/BellMilestone.tsx'
import { BellPublication } from '../../publications/BellPublication.tsx'
import { BellWatch } from '../../watches/BellWatch.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { requestVoid } from '../../http/send.ts'
import { Ago } from '../../ui/formats/Ago.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { threadHref } from '../../../shared/comments/threadHref.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { HAPPENED_LABELS } from '../../comments/threadLabels.ts'
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
  const hasNew = all.some(({ item }) => item.unread > 0)

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
          {all.map((entry) => (
            <Fragment key={`${entry.group}/${subjectOf(entry)}`}>
              {show(entry, { placeOf, countryOf, onClose })}
            </Fragment>
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

type Show<Group extends NotificationGroup> = (item: BellItems[Group], how: Shown) => ReactNode

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

/** The group of an entry is that of its item, which TypeScript cannot follow through the table. */
const show = ({ group, item }: BellEntry, how: Shown): ReactNode =>
  (SHOW[group] as Show<typeof group>)(item as never, how)

interface BellThreadProps extends Pick<BellListProps, 'placeOf' | 'onClose'> {
  readonly notification: NotificationList['notifications'][number]
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
