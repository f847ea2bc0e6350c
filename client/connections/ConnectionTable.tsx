import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CentreId } from '../../shared/ids.ts'
import { sidesOf, type Connection } from '../../shared/connections/connection.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { ConnectionBadge } from './ConnectionBadge.tsx'
import { KindMark } from '../ui/KindMark.tsx'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'

interface ConnectionTableProps {
  readonly connections: readonly Connection[]
  readonly own: CentreId
  /** Whether the person plans for that centre. */
  readonly isOwn: boolean
  readonly centreOf: CentreOf
}

/** A centre's connections; those waiting for its answer come first. */
export function ConnectionTable({ connections, own, isOwn, centreOf }: ConnectionTableProps) {
  const { t } = useLingui()
  const ordered = connections.toSorted((a, b) => Number(b.waitingFor === own) - Number(a.waitingFor === own))
  return (
    <div className="grid">
      <table aria-label={t`Connections`} className="connections">
        <ColumnHeads
          columns={[
            t`With`,
            t`Activity`,
            { label: t`Kind`, className: 'w-kind' },
            { label: t`Status`, className: 'w-status' },
            { label: t`Last update`, className: 'w-changed' },
          ]}
        />
        <tbody>
          {ordered.map((connection) => {
            const sides = sidesOf(connection, own)
            if (sides === null) return null
            const { country, countryName } = centreOf(sides.other.centre)
            return (
              <tr key={connection.id}>
                <th scope="row" className="c-title">
                  <Link className="open-row with-flag" to={`/connections/${connection.campaign}/${connection.id}`}>
                    <Flag country={country} />
                    <span>{countryName}</span>
                  </Link>
                </th>
                <td className="c-what" dir="auto">
                  {sides.other.title}
                  <small>
                    {isOwn ? <Trans>with your</Trans> : <Trans>with</Trans>} <span dir="auto">{sides.own.title}</span>
                  </small>
                </td>
                <td className="c-kind">
                  <KindMark kind={connection.kind} />
                </td>
                <td className="c-st">
                  <ConnectionBadge connection={connection} own={isOwn ? own : null} />
                </td>
                <td className="c-changed">
                  <Ago at={connection.changedAt} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
