import { useLingui } from '@lingui/react/macro'
import type { ActivityKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { languageName } from '../../fields/languages.ts'
import type { Option } from '../../ui/forms/Select.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/lists.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../fieldLabels.ts'
import {
  AUDIENCE_OPTIONS,
  CHANNEL_OPTIONS,
  FORMAT_OPTIONS,
  GUEST_OPTIONS,
  METRIC_OPTIONS,
  THEME_OPTIONS,
  TYPE_OPTIONS,
  YOUTH_OPTIONS,
} from '../options.ts'
import { longDay } from '../../ui/when.ts'

/** Any field of an activity as one text, to be compared with another. */
export function useFieldText(): (key: ActivityKey, activity: ActivityView) => string {
  const { i18n } = useLingui()
  const one = (options: readonly Option[], id: string | null): string => (id === null ? '' : labelOf(options, id))
  const many = (options: readonly Option[], ids: readonly string[]): string =>
    listWithCommas(ids.map((id) => labelOf(options, id)).toSorted())
  const figures = (list: ActivityView['expectedReach']): string =>
    list.map(({ value, metric, source }) => `${value ?? ''} ${one(METRIC_OPTIONS, metric)} ${source}`.trim()).join('\n')
  return (key, activity) => {
    switch (key) {
      case 'title':
      case 'offers':
      case 'needs':
        return activity[key]
      case 'type':
        return one(TYPE_OPTIONS, activity.type)
      case 'format':
        return one(FORMAT_OPTIONS, activity.format)
      case 'youthInvolvement':
        return one(YOUTH_OPTIONS, activity.youthInvolvement)
      case 'status':
        return i18n._(STATUS_LABELS[activity.status])
      case 'visibility':
        return i18n._(VISIBILITY_LABELS[activity.visibility])
      case 'startsOn':
      case 'endsOn':
        return activity[key] === null ? '' : longDay(activity[key])
      case 'startTime':
      case 'endTime':
      case 'timeZone':
      case 'copiedFrom':
      case 'trashedAt':
        return activity[key] ?? ''
      case 'themes':
        return many(THEME_OPTIONS, activity.themes)
      case 'audiences':
        return many(AUDIENCE_OPTIONS, activity.audiences)
      case 'channels':
        return many(CHANNEL_OPTIONS, activity.channels)
      case 'highLevel':
        return many(GUEST_OPTIONS, activity.highLevel)
      case 'places':
      case 'partners':
        return listWithCommas(activity[key].toSorted())
      case 'languages':
        return listWithCommas(activity.languages.map(languageName).toSorted())
      case 'resources':
        return activity.resources.map(({ title, url }) => `${title} ${url ?? ''}`.trim()).join('\n')
      case 'expectedReach':
      case 'actualReach':
        return figures(activity[key])
      case 'description':
        return textOf(activity.description)
      case 'order':
        return ''
    }
  }
}
