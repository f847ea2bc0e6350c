import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { sidesOf, type ConnectionDetail } from '../../../shared/connections/connection.ts'
import { ConnectionActions } from '../ConnectionActions.tsx'
import { ConnectionBadge } from '../ConnectionBadge.tsx'
import { ConnectionHistory } from '../ConnectionHistory.tsx'
import { JointPart } from './JointPart.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { SideBySide } from '../../synergies/SideBySide.tsx'
import { comparisonQuery } from '../../synergies/synergyQueries.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { withColon } from '../../ui/formats/withColon.ts'

export interface ConnectionFrameProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly connection: ConnectionDetail
  /** Shown between head and content. */
  readonly notices: ReactNode
  readonly notes: ReactNode
}

/** A connection: both activities, the history, the actions and the shared notes. */
export function ConnectionFrame({ person, campaign, connection, notices, notes }: ConnectionFrameProps) {
  const centreOf = useCentres(campaign.id)
  const ownCentre = connection.sides.map(({ centre }) => centre).find((centre) => plansFor(person, centre)) ?? null
  const [first, second] = connection.sides
  const [one, other] = [centreOf(first.centre).countryName, centreOf(second.centre).countryName]
  const sides = sidesOf(connection, ownCentre)
  const mayAct = ownCentre !== null && can(person, 'suggestion.act', { centres: [ownCentre], closed: campaign.closed })
  return (
    <>
      <div className="head">
        <div>
          <p className="crumb">
            <Link to={`/synergies/${campaign.id}${ownCentre === null ? '' : `/${ownCentre}?show=connections`}`}>
              <Trans>Connections</Trans>
            </Link>
          </p>
          <h1>
            <Trans>
              {one} and {other}
            </Trans>
          </h1>
          <p className="row">
            <KindMark kind={connection.kind} />
            <ConnectionBadge connection={connection} own={ownCentre} />
          </p>
        </div>
      </div>
      {notices}
      <div className="connection">
        <BothActivities campaign={campaign} connection={connection} ownCentre={ownCentre} />
        <section className="notes" aria-labelledby="notes">
          <div className="between">
            <h2 id="notes">
              <Trans>Shared notes</Trans>
            </h2>
            <span className="meta">
              <Trans>Both centres can write here. Coordinators can read the notes.</Trans>
            </span>
          </div>
          {notes}
        </section>
        <JointPart connection={connection} own={ownCentre} />
        <section className="paper pad said" aria-labelledby="said">
          <h2 id="said">
            <Trans>History</Trans>
          </h2>
          <ConnectionHistory history={connection.history} centreOf={centreOf} />
          {mayAct && sides !== null && (
            <ConnectionActions
              connection={connection}
              centre={ownCentre}
              otherName={centreOf(sides.other.centre).countryName}
            />
          )}
        </section>
      </div>
    </>
  )
}

const plansFor = (person: Person, centre: string): boolean =>
  person.role === 'planner' && person.memberships.some((membership) => membership.centre === centre)

interface BothActivitiesProps extends Pick<ConnectionFrameProps, 'campaign' | 'connection'> {
  readonly ownCentre: string | null
}

function BothActivities({ campaign, connection, ownCentre }: BothActivitiesProps) {
  const { t } = useLingui()
  const centreOf = useCentres(campaign.id)
  const comparison = useQuery(comparisonQuery(campaign.id, ...connection.sides))
  return (
    <section className="paper detail both" aria-labelledby="both">
      <h2 className="vh" id="both">
        <Trans>Both activities</Trans>
      </h2>
      {comparison.data === undefined ? (
        <div className="pad">
          {connection.sides.map(({ centre, activity, title }) => (
            <p key={activity}>
              {withColon(centreOf(centre).countryName)}{' '}
              <Link to={`/plans/${campaign.id}/${centre}?activity=${activity}`} dir="auto">
                {title.trim() === '' ? t`Untitled activity` : title}
              </Link>
            </p>
          ))}
        </div>
      ) : (
        <SideBySide
          comparison={comparison.data}
          campaign={campaign.id}
          own={ownCentre}
          isOwn={ownCentre !== null}
          centreOf={centreOf}
          hrefOf={(centre, activity) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
        />
      )}
    </section>
  )
}
