import { Trans, useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { addDays } from '../../../../shared/days.ts'
import { activityFields } from '../../../../shared/plans/fields.ts'
import { addListEntry } from '../../../../shared/plans/layout.ts'
import type { ActivityDate } from '../../../../shared/plans/dates.ts'
import { makeChange, useEditing } from '../../../fields/editing.ts'
import { EntryList } from '../../../fields/EntryList.tsx'
import { FieldEditor } from '../../../fields/FieldEditor.tsx'
import { WhenField } from '../../../fields/when/WhenField.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DATE_FIELDS } from '../../entryFields.ts'

interface DatesFieldProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly label: string
  /** In the order of their days. */
  readonly dates: readonly ActivityDate[]
}

const DATE = activityFields.dates.entry

/** The dates of an activity that takes place several times, each with its hours and place. */
export function DatesField({ map, item, label, dates }: DatesFieldProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const last = dates.findLast(({ day }) => day !== null)
  function repeat(): void {
    if (last === undefined || last.day === null) return
    const { startTime, endTime, place } = last
    const day = addDays(last.day, 7)
    makeChange(editing, () => addListEntry(map, 'dates', { day, startTime, endTime, place }))
  }
  return (
    <>
      <EntryList
        map={map}
        name="dates"
        label={label}
        addLabel={t`Add a date`}
        itemLabel={t`Date`}
        compare={compareDays}
        onAdd={() =>
          addListEntry(map, 'dates', last === undefined ? {} : { startTime: last.startTime, endTime: last.endTime })
        }
      >
        {(entry, field) => {
          const at = { map: entry, item, zoneOf: map }
          return (
            <>
              <WhenField {...at} name="day" field={field('day')} label={t`Day`} spec={DATE.day} />
              <div className="pair">
                <WhenField {...at} name="startTime" field={field('startTime')} label={t`From`} spec={DATE.startTime} />
                <WhenField {...at} name="endTime" field={field('endTime')} label={t`To`} spec={DATE.endTime} />
              </div>
              <div className="pair">
                <FieldEditor map={entry} item={item} shown={DATE_FIELDS.place} field={field('place')} />
                <FieldEditor map={entry} item={item} shown={DATE_FIELDS.note} field={field('note')} />
              </div>
            </>
          )
        }}
      </EntryList>
      {last !== undefined && last.day !== null && (
        <div className="actions">
          <Button kind="quiet" onPress={repeat}>
            <Trans>Again one week later</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

/** Days are ISO dates, which sort as texts; those without a day come last. */
function compareDays(a: Y.Map<unknown>, b: Y.Map<unknown>): number {
  const [one = '', other = ''] = [a, b].map((entry) => String(entry.get('day') ?? '~'))
  return one < other ? -1 : one > other ? 1 : 0
}
