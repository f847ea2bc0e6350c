import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields } from '../../../shared/plans/fields.ts'
import { byDay, type ActivityDate } from '../../../shared/plans/dates.ts'
import { addListEntry } from '../../../shared/plans/layout.ts'
import { viewField } from '../../../shared/fields/view.ts'
import { endsBeforeStart, type ActivityView } from '../../../shared/plans/planView.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { ChoiceField } from '../../fields/ChoiceField.tsx'
import { makeChange, useEditing, type Editing } from '../../fields/editing.ts'
import { useEntry, useNestedMap } from '../../fields/useEntry.ts'
import { WhenField } from '../../fields/WhenField.tsx'
import { ACTIVITY_FIELDS, type WhenKey } from '../../../shared/plans/activityFields.ts'
import { useShared } from '../../sync/useShared.ts'
import { today } from '../../ui/formats/when.ts'
import { Button } from '../../ui/Button.tsx'
import { zonesWith } from '../timeZoneOptions.ts'
import { DatesField } from './DatesField.tsx'

interface WhenFieldsProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

/** The first and last day and hour, and the time zone. */
export function WhenFields({ map, item }: WhenFieldsProps) {
  const { i18n, t } = useLingui()
  const at = { map, item }
  const editing = useEditing()
  const day = editing.likelyDay ?? today()
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
  const dates = useDates(map)
  return (
    <>
      {dates.length > 0 ? (
        <DatesField {...at} label={i18n._(ACTIVITY_FIELDS.dates.label)} dates={dates} />
      ) : (
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
          <div className="actions">
            <Button kind="quiet" icon="plus" onPress={() => beginDates(editing, map)}>
              <Trans>Several dates</Trans>
            </Button>
          </div>
        </>
      )}
      <ChoiceField
        {...at}
        name="timeZone"
        label={word('timeZone')}
        spec={activityFields.timeZone}
        options={zonesWith(zone, day)}
      />
    </>
  )
}

function useValue<K extends WhenKey>(map: Y.Map<unknown>, key: K): ActivityView[K] {
  return readChoice(useEntry(map, key), activityFields[key]) as ActivityView[K]
}

/** The dates as they are now, in the order of their days. */
function useDates(map: Y.Map<unknown>): readonly ActivityDate[] {
  const list = useNestedMap(map, 'dates')
  const read = (): readonly ActivityDate[] =>
    (viewField(list ?? undefined, activityFields.dates, '', []) as ActivityDate[]).toSorted(byDay)
  const json = useShared(list ?? map, () => JSON.stringify(read()))
  return JSON.parse(json) as ActivityDate[]
}

/** The day that is written becomes the first of several, which can then differ in hours and place. */
function beginDates(editing: Editing, map: Y.Map<unknown>): void {
  const own = (name: 'startsOn' | 'startTime' | 'endTime') => readChoice(map.get(name), activityFields[name])
  const hours = { startTime: own('startTime'), endTime: own('endTime') } as Pick<ActivityDate, 'startTime' | 'endTime'>
  makeChange(editing, () => addListEntry(map, 'dates', { ...hours, day: own('startsOn') as ActivityDate['day'] }))
}
