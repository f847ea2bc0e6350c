import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CentreId } from '../../shared/ids.ts'
import { connectionHref } from '../../shared/connections/connectionHref.ts'
import { sidesOf, type Connection } from '../../shared/connections/connection.ts'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import './connections.css'

interface WithCentresProps {
  readonly connections: readonly Connection[]
  /** The centre whose plan shows it. */
  readonly centre: CentreId
  readonly activity: string
  readonly centreOf: CentreOf
  /** Whether this person may open connections of that centre. */
  readonly canOpen: boolean
}

/** "with Sweden", at an activity: the connections that were agreed; and for its planners those that wait for an answer. */
export function WithCentres({ connections, centre, activity, centreOf, canOpen }: WithCentresProps) {
  const shown = connections.flatMap((connection) => {
    const sides = sidesOf(connection, centre)
    const isSettled = connection.status === 'agreed' || connection.status === 'done'
    const isProposed = canOpen && connection.status === 'proposed'
    return sides?.own.activity === activity && (isSettled || isProposed)
      ? [{ id: connection.id, campaign: connection.campaign, other: sides.other.centre, isProposed }]
      : []
  })
  if (shown.length === 0) return null
  return (
    <span className="with-centres">
      {shown.map(({ id, campaign, other, isProposed }) => {
        const { country, countryName } = centreOf(other)
        const words = (
          <>
            <Flag country={country} />
            {isProposed ? <Trans>proposed with {countryName}</Trans> : <Trans>with {countryName}</Trans>}
          </>
        )
        return canOpen ? (
          <Link className="badge" key={id} to={connectionHref({ campaign, id })}>
            {words}
          </Link>
        ) : (
          <span className="badge" key={id}>
            {words}
          </span>
        )
      })}
    </span>
  )
}
