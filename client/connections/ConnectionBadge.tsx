import { Trans } from '@lingui/react/macro'
import type { Connection } from '../../shared/connections/connection.ts'

/** The status of a connection, as its centre sees it; from outside if `own` is null. */
export function ConnectionBadge({
  connection: { status, waitingFor },
  own,
}: {
  readonly connection: Pick<Connection, 'status' | 'waitingFor'>
  readonly own: string | null
}) {
  switch (status) {
    case 'proposed':
      if (own === null) {
        return (
          <span className="badge warn">
            <Trans>Proposed</Trans>
          </span>
        )
      }
      return waitingFor === own ? (
        <span className="badge accent">
          <Trans>Your response</Trans>
        </span>
      ) : (
        <span className="badge warn">
          <Trans>Waiting for them</Trans>
        </span>
      )
    case 'agreed':
      return (
        <span className="badge ok">
          <Trans>Agreed</Trans>
        </span>
      )
    case 'done':
      return (
        <span className="badge">
          <Trans context="state">Done</Trans>
        </span>
      )
    case 'ended':
      return (
        <span className="badge">
          <Trans>Ended</Trans>
        </span>
      )
  }
}
