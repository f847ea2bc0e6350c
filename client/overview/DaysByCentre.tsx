import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Coverage } from '../../shared/overview/api.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { compareNames } from '../ui/formats/collate.ts'
import { dayOfMonth, longDay } from '../ui/formats/when.ts'

export interface DaysByCentreProps {
  readonly shown: readonly Coverage['days'][number][]
  readonly isCentral: (day: string) => boolean
  readonly centreOf: CentreOf
  readonly hrefOf: (day: string, centre: string | null) => string
}

const MOST_SHADES = 4

/** Days by centre in numbers: activities below one day take place at the same time. */
export function DaysByCentre({ shown, isCentral, centreOf, hrefOf }: DaysByCentreProps) {
  const { t } = useLingui()
  const centres = [...new Set(shown.flatMap(({ centres: counts }) => Object.keys(counts)))].toSorted((a, b) =>
    compareNames(centreOf(a).countryName, centreOf(b).countryName),
  )
  if (centres.length === 0) return null
  return (
    <>
      <h3 className="days-by-centre">
        <Trans>In numbers</Trans>
      </h3>
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
    </>
  )
}
