import { use, useMemo } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { ACTIVITY_FIELDS, type PlainActivityKey } from '../../../../shared/plans/activityFields.ts'
import { ACTIVITY_GAPS } from '../../../../shared/plans/missing.ts'
import type { ActivityView } from '../../../../shared/plans/planView.ts'
import { PLAIN_FIELDS } from '../../../fields/activityFields.ts'
import { optionsOf } from '../../../fields/fieldEntry.ts'
import { languageName } from '../../../fields/languages.ts'
import { compareNames } from '../../../ui/formats/collate.ts'
import type { Option } from '../../../ui/forms/option.ts'
import { GAP_LABELS } from '../../gapLabels.ts'
import { OwnersContext } from '../../owners.ts'
import { NO_OWNER, type FilterLists } from './filter.ts'

export const FILTER_LABELS: Readonly<Record<keyof FilterLists, MessageDescriptor>> = {
  status: ACTIVITY_FIELDS.status.label,
  visibility: ACTIVITY_FIELDS.visibility.label,
  type: ACTIVITY_FIELDS.type.label,
  format: ACTIVITY_FIELDS.format.label,
  themes: ACTIVITY_FIELDS.themes.label,
  audiences: ACTIVITY_FIELDS.audiences.label,
  languages: ACTIVITY_FIELDS.languages.label,
  places: ACTIVITY_FIELDS.places.label,
  owner: ACTIVITY_FIELDS.owner.label,
  gaps: msg`Missing information`,
}

/** The values to filter by: those of taxonomies, and of free values those that the plan has. */
export function useFilterOptions(
  activities: readonly ActivityView[],
): Readonly<Record<keyof FilterLists, readonly Option[]>> {
  const { i18n, t } = useLingui()
  const owners = use(OwnersContext)
  return useMemo(() => {
    const ofField = (key: PlainActivityKey): readonly Option[] => {
      const { entry } = PLAIN_FIELDS[key]
      return 'options' in entry && entry.options !== null ? optionsOf(entry.options, i18n) : []
    }
    const used = (values: readonly (string | null)[], name: (value: string) => string): readonly Option[] =>
      [...new Set(values.flatMap((value) => value ?? []))]
        .map((id) => ({ id, label: name(id) }))
        .toSorted((a, b) => compareNames(a.label, b.label))
    const people = owners.filter(({ id, isPlanner }) => isPlanner || activities.some(({ owner }) => owner === id))
    return {
      status: ofField('status'),
      visibility: ofField('visibility'),
      type: ofField('type'),
      format: ofField('format'),
      themes: ofField('themes'),
      audiences: ofField('audiences'),
      languages: used(
        activities.flatMap(({ languages }) => languages),
        languageName,
      ),
      places: used(
        activities.flatMap(({ places, dates }) => [...places, ...dates.map(({ place }) => place)]),
        (place) => place,
      ),
      owner:
        people.length === 0
          ? []
          : [...people.map(({ id, name }) => ({ id, label: name })), { id: NO_OWNER, label: t`No owner` }],
      gaps: (['any', ...ACTIVITY_GAPS] as const).map((id) => ({ id, label: i18n._(GAP_LABELS[id]) })),
    }
  }, [activities, owners, i18n, t])
}
