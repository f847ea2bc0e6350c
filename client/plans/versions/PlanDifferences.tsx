import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { diffPlans, isEmpty } from '../../../shared/plans/difference.ts'
import type { MetaKey } from '../../../shared/plans/fields.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { ACTIVITY_FIELDS, isChoiceKey } from '../../../shared/plans/activityFields.ts'
import { META_LABELS } from '../fieldLabels.ts'
import { STATE_LABELS } from '../../ui/facts/statusLabels.ts'
import { FieldDifference } from '../../versions/FieldDifference.tsx'
import type { DifferenceWords } from '../../versions/versioned.ts'
import { useFieldText } from './useFieldText.ts'

interface PlanDifferencesProps {
  readonly before: PlanContent
  readonly after: PlanContent
  readonly words: DifferenceWords
}

/** The differences of two plans: removals struck through on red, additions underlined on green. */
export function PlanDifferences({ before, after, words }: PlanDifferencesProps) {
  const { i18n, t } = useLingui()
  const fieldText = useFieldText()
  const difference = useMemo(() => diffPlans(before, after), [before, after])
  const metaText = (key: MetaKey, { meta: { state, ...texts } }: PlanContent): string =>
    key === 'state' ? i18n._(STATE_LABELS[state]) : texts[key]
  const titleOf = (title: string): string => (title.trim() === '' ? t`Untitled activity` : title)
  if (isEmpty(difference)) {
    return (
      <p className="lead">
        {words === 'restore' ? (
          <Trans>No differences from the current plan</Trans>
        ) : (
          <Trans>No differences between these versions</Trans>
        )}
      </p>
    )
  }
  const { meta, narrative, added, removed, changed } = difference
  return (
    <div className="differences">
      {(meta.length > 0 || narrative) && (
        <article>
          <h4>
            <Trans>Plan details</Trans>
          </h4>
          <dl>
            {meta.map((key) => (
              <FieldDifference
                key={key}
                label={i18n._(META_LABELS[key])}
                before={metaText(key, before)}
                after={metaText(key, after)}
                isWhole={key === 'state'}
              />
            ))}
            {narrative && (
              <FieldDifference
                label={t`In our words`}
                before={textOf(before.narrative)}
                after={textOf(after.narrative)}
                isWhole={false}
              />
            )}
          </dl>
        </article>
      )}
      {changed.map(({ before: was, after: is, fields }) => (
        <article key={is.id}>
          <h4>{titleOf(is.title)}</h4>
          <dl>
            {fields.map((key) => (
              <FieldDifference
                key={key}
                label={i18n._(ACTIVITY_FIELDS[key].label)}
                before={fieldText(key, was)}
                after={fieldText(key, is)}
                isWhole={isChoiceKey(key)}
              />
            ))}
          </dl>
        </article>
      ))}
      <WholeActivities
        title={words === 'restore' ? t`Activities that come back` : t`Added activities`}
        kind="added"
        activities={added}
        nameOf={titleOf}
      />
      <WholeActivities
        title={words === 'restore' ? t`Activities that move to the trash` : t`Removed activities`}
        kind="removed"
        activities={removed}
        nameOf={titleOf}
      />
    </div>
  )
}

function WholeActivities({
  title,
  kind,
  activities,
  nameOf,
}: {
  readonly title: string
  readonly kind: 'added' | 'removed'
  readonly activities: readonly ActivityView[]
  readonly nameOf: (title: string) => string
}) {
  if (activities.length === 0) return null
  return (
    <article>
      <h4>{title}</h4>
      <ul>
        {activities.map(({ id, title: name }) => (
          <li key={id}>{kind === 'added' ? <ins>{nameOf(name)}</ins> : <del>{nameOf(name)}</del>}</li>
        ))}
      </ul>
    </article>
  )
}
