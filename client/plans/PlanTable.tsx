import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { PlanRow } from '../../shared/plans/api.ts'
import { StateMark } from './StatusMark.tsx'
import { shortDays } from './when.ts'
import './plan.css'

/** Every centre of a campaign and how far its plan is. */
export function PlanTable({
  rows,
  hrefOf,
}: {
  readonly rows: readonly PlanRow[]
  readonly hrefOf: (row: PlanRow) => string
}) {
  const { t } = useLingui()
  return (
    <div className="grid">
      <table aria-label={t`Centres and their plans`} className="plans-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Centre</Trans>
            </th>
            <th scope="col" className="w-state">
              <Trans>Plan</Trans>
            </th>
            <th scope="col" className="w-count num">
              <Trans>Activities</Trans>
            </th>
            <th scope="col" className="w-when">
              <Trans>When</Trans>
            </th>
            <th scope="col" className="w-changed">
              <Trans>Last change</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.centre}>
              <th scope="row" className="c-title">
                <Link className="open-row" to={hrefOf(row)}>
                  {row.countryName}
                  {row.name !== row.countryName && <span className="type">{row.name}</span>}
                </Link>
                {row.theme !== '' && <span className="theme">{row.theme}</span>}
              </th>
              <td className="c-state">
                <StateMark state={row.state} />
              </td>
              <td className="c-count num">{row.state === 'none' ? '' : row.activities}</td>
              <td className="c-when">
                {shortDays({
                  startsOn: row.startsOn,
                  endsOn: row.endsOn,
                  startTime: null,
                  endTime: null,
                  timeZone: null,
                })}
              </td>
              <td className="c-changed">{row.changedAt === null ? '' : <Changed at={row.changedAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Changed({ at }: { readonly at: string }) {
  const text = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return <time dateTime={at}>{text.format(new Date(at))}</time>
}
