import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Cluster } from '../../shared/synergies/cluster.ts'
import { conceptMessage } from '../../shared/synergies/conceptMessage.ts'
import { Gloss } from '../ui/language/Gloss.tsx'
import { Flag } from '../ui/Flag.tsx'
import { dayAndMonth } from '../ui/formats/when.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { CLUSTER_LABELS } from './clusterLabels.ts'
import { withColon } from '../ui/formats/withColon.ts'

interface ClusterCardsProps {
  readonly clusters: readonly Cluster[]
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string, activity: string) => string
}

/** Activities of a cluster shown at once. */
const SHOWN = 6

/** Clusters of similar activities of several centres. */
export function ClusterCards({ clusters, centreOf, hrefOf }: ClusterCardsProps) {
  const { i18n } = useLingui()
  return (
    <ul className="suggestions">
      {clusters.map(({ topic, type, week, centres, activities }) => {
        const what = i18n._({ ...CLUSTER_LABELS[type ?? 'any'], values: { topic: i18n._(conceptMessage(topic)) } })
        const since = week === null ? '' : dayAndMonth(week)
        return (
          <li key={`${topic} ${type} ${week}`} className="paper suggestion cluster">
            <h3>
              <Plural value={centres.length} one={`# centre plans ${what}`} other={`# centres plan ${what}`} />
              {week !== null && (
                <>
                  {' '}
                  <Trans>in the week of {since}</Trans>
                </>
              )}
            </h3>
            <Activities activities={activities.slice(0, SHOWN)} centreOf={centreOf} hrefOf={hrefOf} />
            {activities.length > SHOWN && (
              <details>
                <summary>
                  <Plural value={activities.length - SHOWN} one="# more activity" other="# more activities" />
                </summary>
                <Activities activities={activities.slice(SHOWN)} centreOf={centreOf} hrefOf={hrefOf} />
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface ActivitiesProps extends Omit<ClusterCardsProps, 'clusters'> {
  readonly activities: Cluster['activities']
}

function Activities({ activities, centreOf, hrefOf }: ActivitiesProps) {
  const { t } = useLingui()
  return (
    <ul>
      {activities.map(({ centre, activity, title, gloss, writtenIn }) => (
        <li key={activity}>
          <Flag country={centreOf(centre).country} />
          <span>
            {withColon(centreOf(centre).countryName)}{' '}
            <Link to={hrefOf(centre, activity)} dir="auto" lang={writtenIn ?? undefined}>
              {title.trim() === '' ? t`Untitled activity` : title}
            </Link>
            <Gloss gloss={gloss} />
          </span>
        </li>
      ))}
    </ul>
  )
}
