import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { sidesOf, type Connection } from '../../../shared/connections/connection.ts'
import { connectionHref } from '../../../shared/connections/connectionHref.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { bellItemsOf } from '../../../shared/notifications/bell.ts'
import { notificationsQuery } from '../../comments/threadQueries.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Callout } from '../../ui/Callout.tsx'
import { connectionsQuery } from '../../connections/connectionQueries.ts'

interface ConnectionsCalloutProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly centreOf: CentreOf
}

const MAX_SHOWN = 3

/** In a centre's own plan: other centres that wait for its answer, or said something new. Nothing if none did. */
export function ConnectionsCallout({ campaign, centre, centreOf }: ConnectionsCalloutProps) {
  const { t } = useLingui()
  const connections = useQuery(connectionsQuery(campaign))
  const bell = useQuery(notificationsQuery)
  const unread = new Set(
    bellItemsOf(bell.data, 'connection').flatMap((one) => (one.unread > 0 ? [one.connection] : [])),
  )
  const waits = ({ waitingFor }: Connection): boolean => waitingFor === centre
  const shown = (connections.data ?? []).filter((one) => waits(one) || unread.has(one.id))
  if (shown.length === 0) return null
  const further = shown.length - MAX_SHOWN
  return (
    <Callout>
      <ul className="connections-callout">
        {shown.slice(0, MAX_SHOWN).map((one) => {
          const sides = sidesOf(one, centre)
          if (sides === null) return null
          const { countryName } = centreOf(sides.other.centre)
          const title = sides.own.title.trim() === '' ? t`Untitled activity` : sides.own.title
          return (
            <li key={one.id}>
              <Link to={connectionHref(one)}>
                {waits(one) ? (
                  <Trans>
                    {countryName} waits for your answer on “<span dir="auto">{title}</span>”
                  </Trans>
                ) : (
                  <Trans>
                    New from {countryName} on “<span dir="auto">{title}</span>”
                  </Trans>
                )}
              </Link>
            </li>
          )
        })}
        {further > 0 && (
          <li>
            <Link to={`/synergies/${campaign}/${centre}?show=connections`}>
              <Trans>All connections of your centre</Trans>
            </Link>
          </li>
        )}
      </ul>
    </Callout>
  )
}
