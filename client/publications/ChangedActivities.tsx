import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { PageDifference } from '../../shared/publications/pageDifference.ts'
import { useChoiceWords } from './choiceWords.ts'
import { MarkedWords, RewrittenText } from './MarkedWords.tsx'
import { CHANGE_LABELS, PART_LABELS } from './publicationLabels.ts'

type Changed = PageDifference['activities'][number]

interface ChangedActivitiesProps {
  readonly activities: readonly Changed[]
  readonly renderAfter: ((activity: Changed) => ReactNode) | undefined
}

/** The public activities that are new, changed or gone, with their differing parts. */
export function ChangedActivities({ activities, renderAfter }: ChangedActivitiesProps) {
  const { i18n } = useLingui()
  const wordChoices = useChoiceWords()
  return (
    <ul className="changed-activities">
      {activities.map((activity) => (
        <li key={activity.id}>
          <p>
            <span className={`chip ${activity.change}`}>{i18n._(CHANGE_LABELS[activity.change])}</span>{' '}
            {activity.change === 'removed' ? (
              <del dir="auto">{activity.title}</del>
            ) : (
              <b dir="auto">{activity.title}</b>
            )}
          </p>
          {activity.parts.length > 0 && (
            <dl>
              {activity.parts.map(({ part, words, rewritten }) => (
                <div key={part}>
                  <dt>{i18n._(PART_LABELS[part])}</dt>
                  <dd>
                    {rewritten === undefined ? (
                      <MarkedWords words={wordChoices(part, words)} />
                    ) : (
                      <RewrittenText rewritten={rewritten} />
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {renderAfter?.(activity)}
        </li>
      ))}
    </ul>
  )
}
