import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Counts, Coverage } from '../../../shared/overview/api.ts'
import { codeOfCentre } from '../../../shared/centreCode.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { useOverflow } from './useOverflow.ts'

export interface CoverageRow {
  readonly id: string
  readonly label: string
  readonly cells: ReadonlyMap<string, Counts>
}

interface CoverageMatrixProps {
  readonly label: string
  readonly rows: readonly CoverageRow[]
  readonly centres: Coverage['centres']
  readonly centreOf: CentreOf
  readonly hrefOf: (id: string, centre: string | null) => string
}

/** This many activities and more look the same. */
const MOST_SHADES = 4

/**
 * A table with cells shaded by their number of activities. The number is in the cell, so that nothing depends on colour
 * alone.
 */
export function CoverageMatrix({ label, rows, centres, centreOf, hrefOf }: CoverageMatrixProps) {
  const [region, isWide] = useOverflow()
  return (
    <div className="paper matrix-paper">
      {isWide && (
        <p className="meta on-screen">
          <Trans>Scroll sideways to see all {centres.length} centres.</Trans>
        </p>
      )}
      <div ref={region} className="matrix-scroll" role="region" aria-label={label} tabIndex={0}>
        <table className="matrix" aria-label={label}>
          <thead>
            <tr>
              <th scope="col" className="matrix-corner">
                <span className="vh">{label}</span>
              </th>
              {centres.map(({ centre, plan }) => {
                const { countryName } = centreOf(centre)
                return (
                  <th scope="col" key={centre} className={plan === 'none' ? 'is-none' : undefined}>
                    <abbr title={countryName}>{codeOfCentre(centre)}</abbr>
                    {plan === 'none' && (
                      <span className="vh">
                        <Trans>no plan yet</Trans>
                      </span>
                    )}
                  </th>
                )
              })}
              <th scope="col" className="matrix-total">
                <Trans>Centres</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.cells.size === 1 ? 'is-thin' : undefined}>
                <th scope="row" title={row.label}>
                  {row.label}
                </th>
                {centres.map(({ centre, plan }) => (
                  <Cell
                    key={centre}
                    counts={row.cells.get(centre)}
                    hasPlan={plan !== 'none'}
                    name={`${row.label}, ${centreOf(centre).countryName}`}
                    href={hrefOf(row.id, centre)}
                  />
                ))}
                <td className="matrix-total">
                  <Link to={hrefOf(row.id, null)}>{row.cells.size}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </div>
  )
}

/** So that the cell is read as one without a number. */
const NOTHING = <span className="vh">0</span>

interface CellProps {
  readonly counts: Counts | undefined
  readonly hasPlan: boolean
  /** Theme and centre. */
  readonly name: string
  readonly href: string
}

function Cell({ counts, hasPlan, name, href }: CellProps) {
  const { t } = useLingui()
  if (counts === undefined) return <td className={hasPlan ? 'q0' : 'q-none'}>{NOTHING}</td>
  const { activities, confirmed } = counts
  const shade = confirmed === 0 ? 'q-tentative' : `q${Math.min(activities, MOST_SHADES)}`
  return (
    <td className={shade}>
      <Link
        to={href}
        aria-label={confirmed === 0 ? t`${name}: ${activities}, tentative only` : `${name}: ${activities}`}
      >
        {activities}
      </Link>
    </td>
  )
}

function Legend() {
  return (
    <ul className="legend" aria-hidden="true">
      {[1, 2, 3].map((count) => (
        <li key={count}>
          <i className={`q${count}`} />
          <Plural value={count} one="# activity" other="# activities" />
        </li>
      ))}
      <li>
        <i className="q4" />
        <Trans>4 or more</Trans>
      </li>
      <li>
        <i className="q-tentative" />
        <Trans>tentative only</Trans>
      </li>
      <li>
        <i className="q0" />
        <Trans>none planned</Trans>
      </li>
      <li>
        <i className="q-none" />
        <Trans>no plan yet</Trans>
      </li>
    </ul>
  )
}
