import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { WorkedElsewhere } from '../../../shared/reports/lastYear.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import { AUDIENCES, THEMES } from '../../../shared/taxonomy.ts'
import { Flag } from '../../ui/Flag.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import './lastYear.css'

interface WorkedElsewherePartProps {
  /** The campaign whose reports they are from. */
  readonly campaign: CampaignId
  readonly activities: readonly WorkedElsewhere[]
  readonly centreOf: CentreOf
}

/** Activities of other centres that worked for the same audience and theme, each with the way to its report. */
export function WorkedElsewherePart({ campaign, activities, centreOf }: WorkedElsewherePartProps) {
  const { t } = useLingui()
  if (activities.length === 0) return null
  return (
    <section className="worked" aria-labelledby="worked">
      <h2 id="worked">
        <Trans>What worked elsewhere last year</Trans>
      </h2>
      <ul className="plain">
        {activities.map((activity) => {
          const { country, countryName } = centreOf(activity.centre)
          const common = listWithCommas([
            ...activity.themes.map((theme) => labelOf(THEMES, theme)),
            ...activity.audiences.map((audience) => labelOf(AUDIENCES, audience)),
          ])
          return (
            <li key={`${activity.centre}/${activity.activity}`} className="paper">
              <p className="row meta">
                <Flag country={country} />
                {countryName}
              </p>
              <h3>
                <Link to={reportHref({ campaign, centre: activity.centre })} dir="auto">
                  {activity.title.trim() === '' ? t`Untitled activity` : activity.title}
                </Link>
              </h3>
              {activity.gloss !== '' && <p className="gloss">{activity.gloss}</p>}
              <blockquote dir="auto">{activity.worked}</blockquote>
              <p className="meta">
                <Trans>As in your last plan: {common}</Trans>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
