import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ActivityId } from '../../../shared/ids.ts'
import type { TookPlace } from '../../../shared/plans/tookPlace.ts'
import type { OwnLastYear } from '../../../shared/reports/lastYear.ts'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { reachedInWords } from './reachedInWords.ts'
import './lastYear.css'

interface ChooseFromLastYearProps {
  readonly activities: readonly OwnLastYear[]
  readonly chosen: ReadonlySet<ActivityId>
  readonly onChoose: (chosen: ReadonlySet<ActivityId>) => void
  /** What became of an activity, in words. */
  readonly wordOf: (tookPlace: TookPlace) => string
}

/** Last year's activities, each with what it reached and what was learnt. */
export function ChooseFromLastYear({ activities, chosen, onChoose, wordOf }: ChooseFromLastYearProps) {
  const { t } = useLingui()
  function choose(id: ActivityId, is: boolean): void {
    const next = new Set(chosen)
    if (is) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  return (
    <details className="last-year">
      <summary>
        <Plural
          value={chosen.size}
          one={`Choose activities: # of ${activities.length} chosen`}
          other={`Choose activities: # of ${activities.length} chosen`}
        />
      </summary>
      <ul className="plain">
        {activities.map((activity) => (
          <li key={activity.activity}>
            <LabelledCheckbox
              label={activity.title.trim() === '' ? t`Untitled activity` : activity.title}
              chosen={chosen.has(activity.activity)}
              onChange={(is) => choose(activity.activity, is)}
            />
            <Learnt activity={activity} wordOf={wordOf} />
          </li>
        ))}
      </ul>
    </details>
  )
}

interface LearntProps extends Pick<ChooseFromLastYearProps, 'wordOf'> {
  readonly activity: OwnLastYear
}

function Learnt({ activity, wordOf }: LearntProps) {
  const { tookPlace, reached, worked, didNot, again } = activity
  const figures = reachedInWords(reached)
  return (
    <div className="meta learnt">
      {tookPlace !== null && <p>{wordOf(tookPlace)}</p>}
      {figures !== '' && <p>{figures}</p>}
      {worked !== '' && (
        <p dir="auto">
          <Trans>Worked: {worked}</Trans>
        </p>
      )}
      {didNot !== '' && (
        <p dir="auto">
          <Trans>Did not: {didNot}</Trans>
        </p>
      )}
      {again !== null && <p>{again ? <Trans>To be done again</Trans> : <Trans>Not again</Trans>}</p>}
    </div>
  )
}
