import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Cluster } from '../../shared/synergies/cluster.ts'
import { Flag } from '../ui/Flag.tsx'
import { dayAndMonth } from '../ui/when.ts'
import type { CentreOf } from './centreNames.ts'

interface ClusterCardsProps {
  readonly clusters: readonly Cluster[]
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string, activity: string) => string
}

/** What several centres plan alike. */
export function ClusterCards({ clusters, centreOf, hrefOf }: ClusterCardsProps) {
  const { t } = useLingui()
  return (
    <ul className="suggestions">
      {clusters.map(({ what, week, centres, activities }) => {
        const since = week === null ? '' : dayAndMonth(week)
        return (
          <li key={`${what} ${week}`} className="paper suggestion cluster">
            <h3>
              <Plural value={centres.length} one="# centre plans" other="# centres plan" /> {what}
              {week !== null && (
                <>
                  {' '}
                  <Trans>in the week of {since}</Trans>
                </>
              )}
            </h3>
            <ul>
              {activities.map(({ centre, activity, title }) => (
                <li key={activity}>
                  <Flag country={centreOf(centre).country} />
                  <span>
                    {centreOf(centre).countryName}:{' '}
                    <Link to={hrefOf(centre, activity)} dir="auto">
                      {title.trim() === '' ? t`Untitled activity` : title}
                    </Link>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}
