import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery } from '@tanstack/react-query'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import { ownReportHref } from '../../../shared/reports/reportHref.ts'
import { sidesOf, type Connection } from '../../../shared/connections/connection.ts'
import { ownershipInName, parseDocumentName } from '../../../shared/documents/kinds.ts'
import type { CentreId, DocumentName } from '../../../shared/ids.ts'
import { connectionHref } from '../../../shared/connections/connectionHref.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { joinRequestsQuery } from '../../accounts/joining/joinQueries.ts'
import { assetsQuery } from '../../assets/assetQueries.ts'
import type { RemindersByHand } from '../../milestones/nextMilestones.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import { connectionsQuery } from '../../connections/connectionQueries.ts'
import { inquiriesQuery } from '../../inquiries/inquiryQueries.ts'
import { useBegunPlans } from '../../plans/useBegunPlans.ts'
import { publicationQuery } from '../../publications/publicationQueries.ts'
import { ownCentresOf } from '../../../shared/accounts/ownCentres.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { useDocumentLabel } from '../../documents/useDocumentLabel.ts'
import { inquiryItems } from './inquiryItems.tsx'
import { milestoneItems } from './milestoneItems.tsx'
import { newsOf } from './news.tsx'
import { pageItem } from './pageItem.tsx'
import { planItem } from './planItem.tsx'
import { translationItems } from './translationItems.tsx'
import { useNewSynergies } from './useNewSynergies.ts'
import { useReportItem } from './useReportItem.ts'
import type { WaitingItem } from './waitingItem.ts'
import type { UnsentKind } from './unsent.ts'
import { useUnsent } from './useUnsent.ts'

const UNSENT_LABELS: Readonly<Record<UnsentKind, MessageDescriptor>> = {
  refused: msg`Some of your changes could not be sent`,
  waiting: msg`Some of your changes are on this device only: open the page to send them`,
  draft: msg`A comment that you have not sent`,
}

interface NearMilestones {
  readonly near: readonly ListedMilestone[]
  readonly reminders: RemindersByHand
}

/**
 * All tasks of a planner in a campaign; those that others wait for come first.
 */
export function useWaiting(person: Person, campaign: Campaign, { near, reminders }: NearMilestones, now: Date) {
  const { i18n } = useLingui()
  const centres = ownCentresOf(person).map(({ centre }) => centre)
  const centreOf = useCentres(campaign.id)
  const placeOf = useDocumentLabel(campaign.id)
  const plans = useBegunPlans(campaign.id, centres)
  const pages = useQueries({
    queries: centres.map((centre) => ({
      ...publicationQuery(campaign.id, centre),
      enabled: campaign.kind === 'sid' && !campaign.closed,
    })),
  })
  const connections = useQuery(connectionsQuery(campaign.id))
  const bell = useQuery(notificationsQuery)
  const requests = useQuery({ ...joinRequestsQuery('open'), enabled: can(person, 'join.list', {}) })
  const mayAnswer = campaign.kind === 'sid' && can(person, 'inquiry.list', {})
  const inquiries = useQuery({ ...inquiriesQuery(campaign.id, 'open'), enabled: mayAnswer })
  const synergies = useNewSynergies(campaign.id, centres, connections.data)
  const { closed } = campaign
  const reportOf = useReportItem(campaign, centres.length > 0)
  const assets = useQuery({ ...assetsQuery(campaign.id), enabled: !closed && centres.length > 0 })
  const unsent = useUnsent(person.id, campaign.id)
  const waiting = (connections.data ?? []).filter(
    ({ waitingFor }) => waitingFor !== null && centres.includes(waitingFor),
  )
  const asking = requests.data?.requests.length ?? 0
  const items: WaitingItem[] = [
    ...unsent.map(({ kind, document, href }) => ({
      key: `unsent/${kind}/${href}`,
      icon: 'warning' as const,
      href,
      title: i18n._(UNSENT_LABELS[kind]),
      detail: placeOf(document, centresOf(document, connections.data ?? [])),
    })),
    ...inquiryItems(campaign.id, inquiries.data),
    ...waiting.flatMap((one) => {
      const sides = sidesOf(one, one.waitingFor)
      if (sides === null) return []
      const name = centreOf(sides.other.centre).countryName
      return {
        key: `connection/${one.id}`,
        icon: 'synergy' as const,
        href: connectionHref(one),
        title: <Trans>{name} waits for your answer</Trans>,
        detail: sides.other.title,
      }
    }),
    ...milestoneItems(near, reminders, now, ownReportHref(person, campaign.id)),
    ...newsOf(
      bell.data,
      waiting.map(({ id }) => id),
      (centre) => centreOf(centre).countryName,
      placeOf,
    ),
    ...(asking === 0
      ? []
      : [
          {
            key: 'requests',
            icon: 'people' as const,
            href: '/requests',
            title: <Plural value={asking} one="# person asks to join a centre" other="# people ask to join a centre" />,
            detail: null,
          },
        ]),
    ...centres.flatMap((centre, at) => {
      const plan = plans[at]?.plan
      if (plan === undefined) return []
      const item = planItem(`/plans/${campaign.id}/${centre}`, plan, centralDay(campaign))
      return [reportOf(centre, plan), item].flatMap((one) => one ?? [])
    }),
    ...centres.flatMap((centre, at) => {
      const page = pages[at]?.data
      return page === undefined ? [] : (pageItem(`/profiles/${campaign.id}/${centre}`, page) ?? [])
    }),
    ...translationItems(closed ? undefined : assets.data, centres),
    ...synergies.map(({ centre, count, isFirst }) => ({
      key: `synergies/${centre}`,
      icon: 'synergy' as const,
      href: `/synergies/${campaign.id}/${centre}`,
      title: isFirst ? (
        <Plural value={count} one="# suggestion to work together" other="# suggestions to work together" />
      ) : (
        <Plural value={count} one="# new suggestion to work together" other="# new suggestions to work together" />
      ),
      detail: null,
    })),
  ]
  return { isPending: connections.isPending || bell.isPending || plans.some(({ isPending }) => isPending), items }
}

/** The centres of a document, for its label. */
function centresOf(document: DocumentName, connections: readonly Connection[]): readonly CentreId[] {
  const ref = parseDocumentName(document)
  if (ref === null) return []
  if (ref.kind !== 'connection') return ownershipInName(ref)?.centres ?? []
  return connections.find(({ id }) => id === ref.connection)?.sides.map(({ centre }) => centre) ?? []
}
