import { Trans } from '@lingui/react/macro'
import { i18n } from '@lingui/core'
import { campaignHref } from '../../../shared/campaigns/bell.ts'
import { connectionHref } from '../../../shared/connections/connectionHref.ts'
import { threadHref } from '../../../shared/comments/threadHref.ts'
import { bellItemsOf, type NotificationList } from '../../../shared/notifications/bell.ts'
import type { DocumentLabel } from '../../comments/discussion.ts'
import { HAPPENED_LABELS } from '../../comments/threadLabels.ts'
import { CONNECTION_ACTION_LABELS } from '../../connections/connectionLabels.ts'
import type { WaitingItem } from './waitingItem.ts'

/** More than that are in the bell. */
const MAX_NEWS = 10

/** The notifications that the person has not read, the newest first, without connections that are listed already. */
export function newsOf(
  list: NotificationList | undefined,
  listed: readonly string[],
  countryOf: (centre: string) => string,
  placeOf: DocumentLabel,
): readonly WaitingItem[] {
  const ofThreads = bellItemsOf(list, 'thread').map((one) => ({
    at: one.at,
    unread: one.unread,
    item: {
      key: `thread/${one.thread}`,
      icon: 'comment' as const,
      href: threadHref({ id: one.thread, document: one.document, campaign: one.campaign }),
      title: (
        <>
          {one.by} {i18n._(HAPPENED_LABELS[one.kind])}
        </>
      ),
      detail: one.excerpt === '' ? placeOf(one.document, one.centres) : one.excerpt,
    },
  }))
  const ofConnections = bellItemsOf(list, 'connection')
    .filter(({ connection }) => !listed.includes(connection))
    .map((one) => ({
      at: one.at,
      unread: one.unread,
      item: {
        key: `connection/${one.connection}`,
        icon: 'synergy' as const,
        href: connectionHref({ campaign: one.campaign, id: one.connection }),
        title: (
          <>
            {countryOf(one.centre)} {i18n._(CONNECTION_ACTION_LABELS[one.act])}
          </>
        ),
        detail: one.title.trim() === '' ? <Trans>Untitled activity</Trans> : one.title,
      },
    }))
  const opened = bellItemsOf(list, 'campaign').map(({ campaign, name, at, unread }) => ({
    at,
    unread,
    item: {
      key: `campaign/${campaign}`,
      icon: 'calendar' as const,
      href: campaignHref(campaign),
      title: <Trans>{name} is open</Trans>,
      detail: <Trans>Your centre can start its plan.</Trans>,
    },
  }))
  return [...ofThreads, ...ofConnections, ...opened]
    .filter(({ unread }) => unread > 0)
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, MAX_NEWS)
    .map(({ item }) => item)
}
