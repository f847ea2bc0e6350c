import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields } from '../../../shared/plans/fields.ts'
import { endsBeforeStart, type ActivityView } from '../../../shared/plans/planView.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { ChoiceField } from '../../fields/ChoiceField.tsx'
import { useEntry } from '../../fields/useEntry.ts'
import { WhenField } from '../../fields/WhenField.tsx'
import { ACTIVITY_FIELDS, type WhenKey } from '../activityFields.ts'
import { TIME_ZONE_OPTIONS } from '../options.ts'

interface WhenFieldsProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

/** From which day and hour to which, and on whose clock. */
export function WhenFields({ map, item }: WhenFieldsProps) {
  const { i18n, t } = useLingui()
  const at = { map, item }
  const when = {
    startsOn: useValue(map, 'startsOn'),
    endsOn: useValue(map, 'endsOn'),
    startTime: useValue(map, 'startTime'),
    endTime: useValue(map, 'endTime'),
  }
  const zone = useValue(map, 'timeZone')
  const backwards = endsBeforeStart(when) ? t`The end must be after the start.` : undefined
  const sameDay = when.endsOn === null || when.endsOn === when.startsOn
  const word = (key: WhenKey): string => i18n._(ACTIVITY_FIELDS[key].label)
  return (
    <>
      <div className="pair">
        <WhenField {...at} name="startsOn" label={word('startsOn')} spec={activityFields.startsOn} />
        <WhenField
          {...at}
          name="endsOn"
          label={word('endsOn')}
          spec={activityFields.endsOn}
          problem={sameDay ? undefined : backwards}
        />
        <WhenField {...at} name="startTime" label={word('startTime')} spec={activityFields.startTime} />
        <WhenField
          {...at}
          name="endTime"
          label={word('endTime')}
          spec={activityFields.endTime}
          problem={sameDay ? backwards : undefined}
        />
      </div>
      <ChoiceField
        {...at}
        name="timeZone"
        label={word('timeZone')}
        spec={activityFields.timeZone}
        options={zonesWith(zone)}
      />
    </>
  )
}

function useValue<K extends WhenKey>(map: Y.Map<unknown>, key: K): ActivityView[K] {
  return readChoice(useEntry(map, key), activityFields[key]) as ActivityView[K]
}

/** A zone from elsewhere, once chosen, stays to be seen. */
function zonesWith(zone: string | null) {
  if (zone === null || TIME_ZONE_OPTIONS.some((option) => option.id === zone)) return TIME_ZONE_OPTIONS
  return [...TIME_ZONE_OPTIONS, { id: zone, label: zone.replaceAll('_', ' ') }]
}
