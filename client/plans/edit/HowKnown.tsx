import { useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { activityFields } from '../../../shared/plans/fields.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { WhenField } from '../../fields/when/WhenField.tsx'
import { ACTUAL_REACH_FIELDS } from '../entryFields.ts'

interface HowKnownProps {
  /** The figure. */
  readonly map: Y.Map<unknown>
  readonly activity: string
  readonly field: (key: string) => string
}

/** How one knows what was reached, and until when it counts. */
export function HowKnown({ map, activity: item, field }: HowKnownProps) {
  const { t } = useLingui()
  return (
    <>
      <FieldEditor map={map} item={item} shown={ACTUAL_REACH_FIELDS.basis} field={field('basis')} />
      <WhenField map={map} item={item} name="until" field={field('until')} zoneOf={map} spec={UNTIL} label={t`Until`} />
    </>
  )
}

const UNTIL = activityFields.actualReach.entry.until
