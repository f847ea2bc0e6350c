import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { descriptionOfEntry } from '../../../shared/comments/anchors/fragmentNames.ts'
import type { FieldLanguages } from '../../../shared/plans/api.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { ACTIVITY_LABELS, type ShownActivityKey } from '../fieldLabels.ts'
import { useFieldComments } from '../../fields/commentSlots.ts'
import { languageName } from '../../fields/languages.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/lists.ts'
import {
  AUDIENCE_OPTIONS,
  CHANNEL_OPTIONS,
  FORMAT_OPTIONS,
  GUEST_OPTIONS,
  METRIC_OPTIONS,
  RESOURCE_TYPE_OPTIONS,
  THEME_OPTIONS,
  TYPE_OPTIONS,
  YOUTH_OPTIONS,
} from '../options.ts'
import { hasText } from '../../richtext/RichTextView.tsx'
import { CommentedText } from '../../richtext/CommentedText.tsx'
import { StatusMark, VisibilityMark } from '../StatusMark.tsx'
import { hours, longDay } from '../../ui/when.ts'

/** All that is known of an activity, for reading. What is not set is not listed. */
export function ActivityFacts({
  activity,
  writtenIn,
}: {
  readonly activity: ActivityView
  readonly writtenIn: FieldLanguages
}) {
  return (
    <>
      <dl className="facts">
        <Fact of={activity.id} name="type">
          {activity.type !== null && labelOf(TYPE_OPTIONS, activity.type)}
        </Fact>
        <Fact of={activity.id} name="startsOn">
          {whenOf(activity)}
        </Fact>
        <Fact of={activity.id} name="status">
          <StatusMark status={activity.status} />
        </Fact>
        <Fact of={activity.id} name="visibility">
          <VisibilityMark visibility={activity.visibility} />
        </Fact>
        <Fact of={activity.id} name="themes">
          {chips(activity.themes.map((id) => labelOf(THEME_OPTIONS, id)))}
        </Fact>
        <Fact of={activity.id} name="audiences">
          {listWithCommas(activity.audiences.map((id) => labelOf(AUDIENCE_OPTIONS, id)))}
        </Fact>
        <Fact of={activity.id} name="format">
          {activity.format !== null && labelOf(FORMAT_OPTIONS, activity.format)}
        </Fact>
        <Fact of={activity.id} name="places">
          {listWithCommas(activity.places)}
        </Fact>
        <Fact of={activity.id} name="languages">
          {listWithCommas(activity.languages.map(languageName))}
        </Fact>
        <Fact of={activity.id} name="channels">
          {listWithCommas(activity.channels.map((id) => labelOf(CHANNEL_OPTIONS, id)))}
        </Fact>
        <Fact of={activity.id} name="partners">
          {listWithCommas(activity.partners)}
        </Fact>
        <Fact of={activity.id} name="highLevel">
          {listWithCommas(activity.highLevel.map((id) => labelOf(GUEST_OPTIONS, id)))}
        </Fact>
        <Fact of={activity.id} name="youthInvolvement">
          {activity.youthInvolvement !== null && labelOf(YOUTH_OPTIONS, activity.youthInvolvement)}
        </Fact>
        <Fact of={activity.id} name="offers" lang={writtenIn.offers}>
          {activity.offers}
        </Fact>
        <Fact of={activity.id} name="needs" lang={writtenIn.needs}>
          {activity.needs}
        </Fact>
        <Fact of={activity.id} name="resources">
          {activity.resources.length > 0 && <Resources resources={activity.resources} />}
        </Fact>
        <Fact of={activity.id} name="expectedReach">
          {activity.expectedReach.length > 0 && <Reach figures={activity.expectedReach} />}
        </Fact>
        <Fact of={activity.id} name="actualReach">
          {activity.actualReach.length > 0 && <Reach figures={activity.actualReach} />}
        </Fact>
      </dl>
      {hasText(activity.description) && (
        <CommentedText
          fragment={descriptionOfEntry(activity.id)}
          text={activity.description}
          lang={writtenIn.description}
        />
      )}
    </>
  )
}

function Fact({
  of,
  name,
  lang,
  children,
}: {
  readonly of: string
  readonly name: ShownActivityKey
  readonly lang?: string | undefined
  readonly children: ReactNode
}) {
  const { i18n, t } = useLingui()
  const remark = useFieldComments(of, name)
  if (children === false || children === null || children === '') return null
  return (
    <>
      <dt>{name === 'startsOn' ? t`When` : i18n._(ACTIVITY_LABELS[name])}</dt>
      <dd>
        {remark}
        {lang === undefined ? children : <span lang={lang}>{children}</span>}
      </dd>
    </>
  )
}

function whenOf(activity: ActivityView): ReactNode {
  const { startsOn, endsOn, timeZone } = activity
  const time = hours(activity)
  if (startsOn === null && endsOn === null && time === null) return null
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [longDay(day)]))
  return (
    <>
      {days.join(' – ')}
      {time !== null && <span className="line">{time}</span>}
      {time !== null && timeZone !== null && <small>{timeZone.replaceAll('_', ' ')}</small>}
    </>
  )
}

function chips(labels: readonly string[]): ReactNode {
  if (labels.length === 0) return null
  return (
    <span className="chips">
      {labels.map((label) => (
        <span className="chip" key={label}>
          {label}
        </span>
      ))}
    </span>
  )
}

function Resources({ resources }: { readonly resources: ActivityView['resources'] }) {
  return (
    <ul className="sublist">
      {resources.map(({ id, title, url, type, licence, languages }) => (
        <li key={id}>
          {url === null ? title : <a href={url}>{title.trim() === '' ? url : title}</a>}
          <small>
            {[type === null ? '' : labelOf(RESOURCE_TYPE_OPTIONS, type), licence ?? '', ...languages.map(languageName)]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** Each figure stands for itself: different metrics are never added up. */
function Reach({ figures }: { readonly figures: ActivityView['expectedReach'] }) {
  return (
    <ul className="sublist">
      {figures.map(({ id, metric, value, source }) => (
        <li key={id}>
          {value === null ? <Trans>Not counted</Trans> : value.toLocaleString('en-GB')}{' '}
          {metric !== null && labelOf(METRIC_OPTIONS, metric)}
          {source !== '' && <small>{source}</small>}
        </li>
      ))}
    </ul>
  )
}
