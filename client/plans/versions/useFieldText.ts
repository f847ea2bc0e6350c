import { useLingui } from '@lingui/react/macro'
import type { ActivityKeyOf, ShownActivityKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { REACH_BASES, REACH_METRICS } from '../../../shared/taxonomy.ts'
import { valuesInWords } from '../../fields/fieldText.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { longDay } from '../../ui/formats/when.ts'
import { dateInWords } from '../dateInWords.ts'
import { useOwnerName } from '../owners.ts'
import { isListKey, isRichKey, isWhenKey, type WhenKey } from '../../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../../fields/activityFields.ts'

/** Any field of an activity as one text, to be compared with another. */
export function useFieldText(): (key: ShownActivityKey, activity: ActivityView) => string {
  const { i18n } = useLingui()
  const ownerName = useOwnerName()
  return (key, activity) => {
    if (isWhenKey(key)) return whenText(key, activity)
    if (isListKey(key)) return LIST_TEXTS[key](activity)
    if (isRichKey(key)) return textOf(activity[key])
    if (key === 'owner') return ownerName(activity.owner) ?? ''
    const words = valuesInWords(PLAIN_FIELDS[key], activity[key], i18n)
    return listWithCommas(words.toSorted())
  }
}

function whenText(key: WhenKey, activity: ActivityView): string {
  const value = activity[key] ?? ''
  return value !== '' && (key === 'startsOn' || key === 'endsOn') ? longDay(value) : value
}

const figures = (list: ActivityView['expectedReach']): string =>
  list
    .map(({ value, metric, source }) =>
      `${value ?? ''} ${metric === null ? '' : labelOf(REACH_METRICS, metric)} ${source}`.trim(),
    )
    .join('\n')

const LIST_TEXTS: Readonly<Record<ActivityKeyOf<'list'>, (activity: ActivityView) => string>> = {
  dates: ({ dates, timeZone }) => dates.map((date) => dateInWords(date, timeZone)).join('\n'),
  resources: ({ resources }) => resources.map(({ title, url }) => `${title} ${url ?? ''}`.trim()).join('\n'),
  expectedReach: ({ expectedReach }) => figures(expectedReach),
  actualReach: ({ actualReach }) =>
    actualReach
      .map((figure) =>
        [
          figures([figure]),
          figure.basis === null ? '' : labelOf(REACH_BASES, figure.basis),
          figure.until === null ? '' : longDay(figure.until),
          figure.evidence ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
      )
      .join('\n'),
}
