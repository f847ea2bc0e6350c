import type { ReactNode } from 'react'
import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { textOfEntry } from '../../../shared/richtext/fragmentNames.ts'
import type { FieldLanguages } from '../../../shared/plans/api.ts'
import type { ActivityKeyOf, ShownActivityKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { REACH_BASES, REACH_METRICS, RESOURCE_TYPES } from '../../../shared/taxonomy.ts'
import {
  ACTIVITY_FIELDS,
  ACTIVITY_KEYS,
  isListKey,
  isRichKey,
  isWhenKey,
  type PlainActivityKey,
} from '../../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../../fields/activityFields.ts'
import { useLinkSlot } from '../../fields/linkSlot.ts'
import { useFieldComments } from '../../fields/commentSlots.ts'
import { valuesInWords } from '../../fields/fieldText.ts'
import { languageName } from '../../fields/languages.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { Foreign } from '../../ui/language/Foreign.tsx'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { dateInWords } from '../dateInWords.ts'
import { useOwnerName } from '../owners.ts'
import { hasText } from '../../richtext/RichTextView.tsx'
import { CommentedText } from '../../richtext/CommentedText.tsx'
import { StatusMark, VisibilityMark } from '../../ui/facts/StatusMark.tsx'
import { longDay } from '../../ui/formats/when.ts'
import { hoursWithZone } from '../../ui/formats/zonedHours.ts'

/** Facts in their order. Title and gloss are above them; days and times are one fact; rich texts come below. */
const FACTS = ACTIVITY_KEYS.filter(
  (key) =>
    key !== 'title' && key !== 'gloss' && key !== 'dates' && !isRichKey(key) && (!isWhenKey(key) || key === 'startsOn'),
)
const RICH_KEYS = ACTIVITY_KEYS.filter(isRichKey)

interface ActivityFactsProps {
  readonly activity: ActivityView
  readonly writtenIn: FieldLanguages
}

/** All fields of an activity that are set, for reading. */
export function ActivityFacts({ activity, writtenIn }: ActivityFactsProps) {
  const { i18n } = useLingui()
  const ownerName = useOwnerName()
  return (
    <>
      <Gloss gloss={activity.gloss} />
      <dl className="facts">
        {FACTS.map((key) => (
          <Fact key={key} of={activity.id} name={key} lang={writtenIn[key]}>
            {key === 'owner' ? ownerName(activity.owner) : factOf(activity, key, i18n)}
          </Fact>
        ))}
      </dl>
      {RICH_KEYS.map(
        (key) =>
          hasText(activity[key]) && (
            <CommentedText
              key={key}
              fragment={textOfEntry(key, activity.id)}
              text={activity[key]}
              lang={writtenIn[key]}
            />
          ),
      )}
    </>
  )
}

const WHEN = msg`When`

interface FactProps {
  readonly of: string
  readonly name: ShownActivityKey
  readonly lang?: string | undefined
  readonly children: ReactNode
}

function Fact({ of, name, lang, children }: FactProps) {
  const { i18n } = useLingui()
  const comments = useFieldComments(of, name)
  if (children === false || children === null || children === '') return null
  const label: MessageDescriptor = name === 'startsOn' ? WHEN : ACTIVITY_FIELDS[name].label
  return (
    <>
      <dt>{i18n._(label)}</dt>
      <dd>
        {comments}
        {lang === undefined ? (
          children
        ) : (
          <span lang={lang}>{typeof children === 'string' ? <Foreign text={children} lang={lang} /> : children}</span>
        )}
      </dd>
    </>
  )
}

function factOf(activity: ActivityView, key: ShownActivityKey, i18n: I18n): ReactNode {
  if (isWhenKey(key)) return whenOf(activity)
  if (isRichKey(key) || key === 'owner') return null
  if (key === 'dates') return null
  if (isListKey(key)) return activity[key].length > 0 && LIST_FACTS[key](activity)
  return plainFactOf(activity, key, i18n)
}

function plainFactOf(activity: ActivityView, key: PlainActivityKey, i18n: I18n): ReactNode {
  if (key === 'status') return <StatusMark status={activity.status} />
  if (key === 'visibility') return <VisibilityMark visibility={activity.visibility} />
  const words = valuesInWords(PLAIN_FIELDS[key], activity[key], i18n)
  return 'chips' in ACTIVITY_FIELDS[key] ? chips(words) : listWithCommas(words)
}

function whenOf(activity: ActivityView): ReactNode {
  const { startsOn, endsOn, timeZone, dates } = activity
  const time = hoursWithZone(activity, timeZone, startsOn)
  if (dates.length > 0)
    return (
      <ul className="sublist">
        {dates.map((date) => (
          <li key={date.id}>{dateInWords(date, timeZone)}</li>
        ))}
      </ul>
    )
  if (startsOn === null && endsOn === null && time === null) return null
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [longDay(day)]))
  return (
    <>
      {days.join(' – ')}
      {time !== null && <span className="line">{time}</span>}
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
  const atLink = useLinkSlot()
  return (
    <ul className="sublist">
      {resources.map(({ id, title, url, type, licence, languages }) => (
        <li key={id}>
          {url === null ? title : <OutsideLink href={url}>{title.trim() === '' ? url : title}</OutsideLink>}
          <small>
            {[type === null ? '' : labelOf(RESOURCE_TYPES, type), licence ?? '', ...languages.map(languageName)]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
          {url !== null && atLink(url)}
        </li>
      ))}
    </ul>
  )
}

/** Figures are listed separately: different metrics are never added up. */
function Reach({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul className="sublist">
      {figures.map((figure) => {
        const { id, metric, value, source } = figure
        return (
          <li key={id}>
            {value === null ? <Trans>Not counted</Trans> : wholeNumber(value)}{' '}
            {metric !== null && labelOf(REACH_METRICS, metric)}
            {source !== '' && <small>{source}</small>}
            {'basis' in figure && <HowKnown {...figure} />}
          </li>
        )
      })}
    </ul>
  )
}

type ActualFigure = ActivityView['actualReach'][number]
type Figure = ActivityView['expectedReach'][number] | ActualFigure

function HowKnown({ basis, until, evidence }: ActualFigure) {
  const day = until === null ? null : longDay(until)
  return (
    <>
      {(basis !== null || day !== null) && (
        <small>
          {basis !== null && labelOf(REACH_BASES, basis)}
          {basis !== null && day !== null && ' · '}
          {day !== null && <Trans>until {day}</Trans>}
        </small>
      )}
      {evidence !== null && <OutsideLink href={evidence}>{evidence}</OutsideLink>}
    </>
  )
}

const LIST_FACTS: Readonly<Record<Exclude<ActivityKeyOf<'list'>, 'dates'>, (activity: ActivityView) => ReactNode>> = {
  resources: ({ resources }) => <Resources resources={resources} />,
  expectedReach: ({ expectedReach }) => <Reach figures={expectedReach} />,
  actualReach: ({ actualReach }) => <Reach figures={actualReach} />,
}
