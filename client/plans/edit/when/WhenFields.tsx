import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields } from '../../../../shared/plans/fields.ts'
import { byDay, type ActivityDate } from '../../../../shared/plans/dates.ts'
import { addListEntry } from '../../../../shared/plans/layout.ts'
import { viewField } from '../../../../shared/fields/view.ts'
import { endsBeforeStart } from '../../../../shared/plans/planView.ts'
import { makeChange, useEditing, type Editing } from '../../../fields/editing.ts'
import { FieldFrame } from '../../../fields/FieldFrame.tsx'
import { useNestedMap } from '../../../fields/useEntry.ts'
import { WhenInput } from '../../../fields/when/WhenInput.tsx'
import { ACTIVITY_FIELDS, type WhenKey } from '../../../../shared/plans/activityFields.ts'
import type { When } from '../../../../shared/plans/movedWhen.ts'
import { useShared } from '../../../sync/useShared.ts'
import { today } from '../../../ui/formats/when.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { zonesWith } from '../../timeZoneOptions.ts'
import { DatesField } from './DatesField.tsx'
import type { WhenEdit } from './whenEdit.ts'
import { WhenLine } from './WhenLine.tsx'

interface WhenFieldsProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly edit: WhenEdit
}

/** The first and last day and hour in one line and part by part, and the time zone; or several dates. */
export function WhenFields({ map, item, edit }: WhenFieldsProps) {
  const { i18n } = useLingui()
  const dates = useDates(map)
  return (
    <>
      {dates.length > 0 ? (
        <DatesField map={map} item={item} label={i18n._(ACTIVITY_FIELDS.dates.label)} dates={dates} />
      ) : (
        <OwnDays map={map} item={item} edit={edit} />
      )}
      <ZoneField item={item} edit={edit} />
    </>
  )
}

/** The days and hours of an activity that takes place once. */
function OwnDays({ map, item, edit }: WhenFieldsProps) {
  const { i18n, t } = useLingui()
  const editing = useEditing()
  const { values, set } = edit
  const backwards = endsBeforeStart(values) ? t`The end must be after the start.` : undefined
  const sameDay = values.endsOn === null || values.endsOn === values.startsOn
  const part = (field: Exclude<WhenKey, 'timeZone'>) => ({
    item,
    field,
    label: i18n._(ACTIVITY_FIELDS[field].label),
    value: values[field],
    onChange: (typed: string | null) => {
      const parsed = activityFields[field].schema.safeParse(typed)
      if (typed === null || parsed.success) set({ [field]: typed } as Partial<When>)
    },
  })
  function severalDates(): void {
    edit.flush()
    beginDates(editing, map, values)
  }
  return (
    <>
      <WhenLine item={item} edit={edit} />
      <div className="pair">
        <WhenInput {...part('startsOn')} kind="day" />
        <WhenInput {...part('endsOn')} kind="day" problem={sameDay ? undefined : backwards} />
        <WhenInput {...part('startTime')} kind="time" />
        <WhenInput {...part('endTime')} kind="time" problem={sameDay ? backwards : undefined} />
      </div>
      <div className="actions">
        <Button kind="quiet" icon="plus" onPress={severalDates}>
          <Trans>Several dates</Trans>
        </Button>
      </div>
    </>
  )
}

function ZoneField({ item, edit }: Pick<WhenFieldsProps, 'item' | 'edit'>) {
  const { i18n } = useLingui()
  const { likelyDay = today() } = useEditing()
  const { timeZone } = edit.values
  return (
    <FieldFrame item={item} field="timeZone">
      <Select
        label={i18n._(ACTIVITY_FIELDS.timeZone.label)}
        options={zonesWith(timeZone, likelyDay)}
        value={timeZone}
        clearable
        onChange={(chosen) => edit.set({ timeZone: chosen })}
      />
    </FieldFrame>
  )
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
function beginDates(editing: Editing, map: Y.Map<unknown>, { startsOn, startTime, endTime }: When): void {
  makeChange(editing, () => addListEntry(map, 'dates', { day: startsOn, startTime, endTime }))
}
