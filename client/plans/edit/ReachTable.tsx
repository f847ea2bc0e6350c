import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { viewTable } from '../../../shared/fields/view.ts'
import { activityFields } from '../../../shared/plans/fields.ts'
import { addListEntry } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { EntryList } from '../../fields/EntryList.tsx'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { useEntry } from '../../fields/useEntry.ts'
import { useShared } from '../../sync/useShared.ts'
import { Button } from '../../ui/Button.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { ACTUAL_REACH_FIELDS, REACH_FIELDS } from '../entryFields.ts'
import { HowKnown } from './HowKnown.tsx'
import './reachTable.css'

interface ReachTableProps {
  /** The activity. */
  readonly map: Y.Map<unknown>
  readonly item: string
  /** Metrics that are offered though nobody expected anything of them. */
  readonly asked: readonly ReachMetricId[]
}

/** The figures of an activity, each beside what was expected: the wide form of the list in the panel. */
export function ReachTable({ map, item, asked }: ReachTableProps) {
  const { t } = useLingui()
  return (
    <div className="reach-table">
      <EntryList
        map={map}
        name="actualReach"
        label={t`Reach`}
        addLabel={t`Add a figure`}
        itemLabel={t`Figure`}
        onAdd={() => addListEntry(map, 'actualReach')}
      >
        {(entry, field) => {
          const at = { map: entry, item }
          return (
            <div className="reach-row">
              <FieldEditor {...at} shown={REACH_FIELDS.metric} field={field('metric')} />
              <ExpectedOf activity={map} figure={entry} />
              <FieldEditor {...at} shown={REACH_FIELDS.value} field={field('value')} />
              <HowKnown map={entry} activity={item} field={field} />
              <FieldEditor {...at} shown={REACH_FIELDS.source} field={field('source')} />
              <FieldEditor {...at} shown={ACTUAL_REACH_FIELDS.evidence} field={field('evidence')} />
            </div>
          )
        }}
      </EntryList>
      <ToCount map={map} asked={asked} />
    </div>
  )
}

type Figures = Pick<ActivityView, 'expectedReach' | 'actualReach'>
const READ = { expectedReach: activityFields.expectedReach, actualReach: activityFields.actualReach }
const figuresOf = (map: Y.Map<unknown>): Figures => viewTable(map, READ, '', []) as Figures

/** What the plan expected of the metric of a figure. */
function ExpectedOf({ activity, figure }: { readonly activity: Y.Map<unknown>; readonly figure: Y.Map<unknown> }) {
  const metric = useEntry(figure, 'metric')
  const words = useShared(activity, () =>
    figuresOf(activity)
      .expectedReach.flatMap((one) =>
        one.metric === null || one.metric !== metric || one.value === null
          ? []
          : [one.source.trim() === '' ? wholeNumber(one.value) : `${wholeNumber(one.value)} (${one.source.trim()})`],
      )
      .join(' · '),
  )
  return (
    <p className="reach-expected">
      <span className="label">
        <Trans>Expected</Trans>
      </span>
      <span className={words === '' ? 'meta' : undefined}>
        {words === '' ? <Trans>no figure in the plan</Trans> : words}
      </span>
    </p>
  )
}

/** Adds a figure of a metric that was expected, or is asked for, in one press. */
function ToCount({ map, asked }: Pick<ReachTableProps, 'map' | 'asked'>) {
  const editing = useEditing()
  const joined = useShared(map, () => {
    const { expectedReach, actualReach } = figuresOf(map)
    const given = new Set(actualReach.map(({ metric }) => metric))
    const wanted = new Set([...expectedReach.map(({ metric }) => metric), ...asked])
    return REACH_METRICS.flatMap(({ id }) => (wanted.has(id) && !given.has(id) ? [id] : [])).join(' ')
  })
  const metrics = REACH_METRICS.flatMap(({ id }) => (joined.split(' ').includes(id) ? [id] : []))
  return (
    <div className="row">
      {metrics.map((metric) => (
        <Button
          key={metric}
          kind="quiet"
          icon="plus"
          onPress={() => makeChange(editing, () => addListEntry(map, 'actualReach', { metric }))}
        >
          {labelOf(REACH_METRICS, metric)}
        </Button>
      ))}
    </div>
  )
}
