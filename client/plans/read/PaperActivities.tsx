import { useLingui } from '@lingui/react/macro'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { ACTIVITY_TYPES } from '../../../shared/taxonomy.ts'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { wholeDay } from '../../ui/formats/when.ts'
import { hoursWithZone } from '../../ui/formats/zonedHours.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { StatusMark } from '../../ui/facts/StatusMark.tsx'
import { ActivityFacts } from './ActivityFacts.tsx'
import { WhereText } from '../../ui/facts/ShortFacts.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'

type Activities = Pick<PlanView, 'writtenIn'> & { readonly activities: readonly ActivityView[] }

/** The activities at a glance, for paper. */
export function PaperSummary({ activities, writtenIn }: Activities) {
  const { t } = useLingui()
  return (
    <table className="paper-summary" aria-label={t`Activities`}>
      <ColumnHeads columns={[t`When`, t`Activity`, t`Themes`, t`Where`, t`Status`]} />
      <tbody>
        {activities.map((activity) => (
          <tr key={activity.id}>
            <td>{daysOf(activity)}</td>
            <th scope="row">
              <span lang={writtenIn.activities[activity.id]?.['title']}>
                {activity.title.trim() === '' ? t`Untitled activity` : activity.title}
              </span>
              <Gloss gloss={activity.gloss} />
              {activity.type !== null && <span className="type">{labelOf(ACTIVITY_TYPES, activity.type)}</span>}
            </th>
            <td>{listWithCommas(activity.themes.map((theme) => labelOf(THEME_OPTIONS, theme)))}</td>
            <td>
              <WhereText activity={activity} />
            </td>
            <td>
              <StatusMark status={activity.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** With the year: paper is read for longer than a screen. */
function daysOf(activity: ActivityView): string {
  const { startsOn, endsOn, timeZone } = activity
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [wholeDay(day)]))
  return [days.join(' – '), hoursWithZone(activity, timeZone, startsOn) ?? ''].filter((part) => part !== '').join(', ')
}

/** Every activity with all that is known of it, for paper. */
export function PaperActivities({ activities, writtenIn }: Activities) {
  const { t } = useLingui()
  return activities.map((activity) => {
    const languages = writtenIn.activities[activity.id] ?? {}
    return (
      <article key={activity.id}>
        <h3 lang={languages['title']}>{activity.title.trim() === '' ? t`Untitled activity` : activity.title}</h3>
        <ActivityFacts activity={activity} writtenIn={languages} />
      </article>
    )
  })
}
