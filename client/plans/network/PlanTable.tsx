import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { Ago } from '../../ui/formats/Ago.tsx'
import { colourOf } from '../../../shared/colourOfPerson.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { SortableHeader } from '../../ui/SortableHeader.tsx'
import type { Editor } from '../../../shared/documents/api.ts'
import type { PlanOrder } from './choosePlans.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { Chips } from '../../ui/facts/ShortFacts.tsx'
import { StateMark } from '../../ui/facts/StatusMark.tsx'
import { shortDays } from '../../ui/formats/when.ts'
import '../plan.css'
import './network.css'

interface PlanTableProps {
  readonly rows: readonly PlanRow[]
  /** The people who edit a centre's plan now, by centre. */
  readonly editors: ReadonlyMap<string, readonly Editor[]>
  /** Whether the person plans for that centre. */
  readonly isOwn: (row: PlanRow) => boolean
  readonly order: PlanOrder
  readonly onOrder: (order: PlanOrder) => void
  readonly hrefOf: (row: PlanRow) => string
}

/** Every centre of a campaign with the state of its plan. */
export function PlanTable({ rows, editors, isOwn, order, onOrder, hrefOf }: PlanTableProps) {
  const { t } = useLingui()
  return (
    <div className="grid">
      <table aria-label={t`Centres and their plans`} className="plans-table">
        <TableHead order={order} onOrder={onOrder} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.centre}>
              <th scope="row" className="c-title">
                <div className="centre-cell">
                  <Link className="open-row with-flag" to={hrefOf(row)}>
                    <Flag country={row.country} />
                    <span>
                      {row.countryName}
                      {row.name !== row.countryName && <span className="type">{row.name}</span>}
                    </span>
                    {isOwn(row) && (
                      <span className="badge">
                        <Trans>Your centre</Trans>
                      </span>
                    )}
                  </Link>
                  {row.theme !== '' && (
                    <span className="theme" lang={row.themeLanguage ?? undefined}>
                      {row.theme}
                    </span>
                  )}
                  <span className="themes">
                    <Chips labels={row.themes.map((theme) => labelOf(THEME_OPTIONS, theme))} missing="" />
                  </span>
                  <Editors people={editors.get(row.centre) ?? []} />
                </div>
              </th>
              <td className="c-state">
                <StateMark state={row.state} />
              </td>
              <td className="c-count num">{row.state === 'none' ? '' : row.activities}</td>
              <td className="c-when">{shortDays(row)}</td>
              <td className="c-changed">{row.changedAt === null ? '' : <Ago at={row.changedAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Who edits a plan now, below its centre's name. */
function Editors({ people }: { readonly people: readonly Editor[] }) {
  const { t } = useLingui()
  if (people.length === 0) return null
  return (
    <span className="editors" role="group" aria-label={t`Editing now`}>
      {people.map(({ id, name }) => (
        <Avatar key={id} name={name} seat={colourOf(id)} />
      ))}
    </span>
  )
}

function TableHead({ order, onOrder }: Pick<PlanTableProps, 'order' | 'onOrder'>) {
  return (
    <thead>
      <tr>
        <SortableHeader sorted={order === 'centre' ? 'ascending' : null} onSort={() => onOrder('centre')}>
          <Trans>Centre</Trans>
        </SortableHeader>
        <th scope="col" className="w-state">
          <Trans>Plan</Trans>
        </th>
        <SortableHeader
          className="w-count num"
          sorted={order === 'activities' ? 'descending' : null}
          onSort={() => onOrder('activities')}
        >
          <Trans>Activities</Trans>
        </SortableHeader>
        <th scope="col" className="w-when">
          <Trans>When</Trans>
        </th>
        <SortableHeader
          className="w-changed"
          sorted={order === 'changed' ? 'descending' : null}
          onSort={() => onOrder('changed')}
        >
          <Trans>Last change</Trans>
        </SortableHeader>
      </tr>
    </thead>
  )
}
