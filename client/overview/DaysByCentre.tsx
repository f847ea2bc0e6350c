import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Coverage } from '../../shared/overview/api.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { dayOfMonth, daysFrom, longDay, shortDay } from '../ui/formats/when.ts'
import { mondayOf } from './groups.ts'

interface DaysByCentreProps {
  readonly days: readonly Coverage['days'][number][]
  readonly day: string
  readonly isCentral: (day: string) => boolean
  readonly centreOf: CentreOf
  readonly hrefOf: (day: string, centre: string | null) => string
}

/** Weeks before the day's own, and behind it. */
const WEEKS_BEFORE = 1
const WEEKS = 4
const MOST_SHADES = 4

/** The weeks around the day, a row for each centre: what stands below one day takes place at the same time. */
export function DaysByCentre({ days, day, isCentral, centreOf, hrefOf }: DaysByCentreProps) {
  const { t } = useLingui()
  const first = daysFrom(mondayOf(day), -7 * WEEKS_BEFORE)
  const last = daysFrom(first, 7 * WEEKS - 1)
  const shown = days.filter((one) => one.day >= first && one.day <= last)
  const centres = [...new Set(shown.flatMap(({ centres: counts }) => Object.keys(counts)))].toSorted((a, b) =>
    centreOf(a).countryName.localeCompare(centreOf(b).countryName),
  )
  if (centres.length === 0) return null
  const [from, to] = [shortDay(first), shortDay(last)]
  return (
    <section aria-labelledby="days-by-centre">
      <h2 id="days-by-centre">
        <Trans>
          Day by day, {from} to {to}
        </Trans>
      </h2>
      <div className="paper matrix-paper">
        <div className="matrix-scroll" role="region" aria-label={t`Days by centre`} tabIndex={0}>
          <table className="matrix matrix-days" aria-label={t`Days by centre`}>
            <thead>
              <tr>
                <th scope="col" className="matrix-corner">
                  <Trans>Centre</Trans>
                </th>
                {shown.map((one) => (
                  <th scope="col" key={one.day} className={isCentral(one.day) ? 'is-the-day' : undefined}>
                    <abbr title={longDay(one.day)}>{dayOfMonth(one.day)}</abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {centres.map((centre) => (
                <tr key={centre}>
                  <th scope="row">{centreOf(centre).countryName}</th>
                  {shown.map((one) => {
                    const count = one.centres[centre] ?? 0
                    const name = `${centreOf(centre).countryName}, ${longDay(one.day)}: ${count}`
                    return (
                      <td key={one.day} className={`q${Math.min(count, MOST_SHADES)}`}>
                        {count === 0 ? (
                          <span className="vh">0</span>
                        ) : (
                          <Link to={hrefOf(one.day, centre)} aria-label={name}>
                            {count}
                          </Link>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
              <tr className="matrix-sum">
                <th scope="row">
                  <Trans>All centres</Trans>
                </th>
                {shown.map((one) => (
                  <td key={one.day}>
                    <Link to={hrefOf(one.day, null)} aria-label={`${longDay(one.day)}: ${one.activities}`}>
                      {one.activities}
                    </Link>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
