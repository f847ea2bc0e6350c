import { Trans, useLingui } from '@lingui/react/macro'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type * as Y from 'yjs'
import { viewTable } from '../../../shared/fields/view.ts'
import { activityFields } from '../../../shared/plans/fields.ts'
import { setTookPlace } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { tookPlaceOf, type TookPlace } from '../../../shared/plans/tookPlace.ts'
import { PLAIN_FIELDS } from '../../fields/activityFields.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { useShared } from '../../sync/useShared.ts'
import { TOOK_PLACE_CHOICES, TOOK_PLACE_LABELS } from '../tookPlaceLabels.ts'

interface TookPlaceChoiceProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

/** Says in one press how an activity took place; of a cancelled one also why. */
export function TookPlaceChoice({ map, item }: TookPlaceChoiceProps) {
  const { i18n } = useLingui()
  const editing = useEditing()
  const said = useTookPlace(map)
  return (
    <>
      <FieldFrame item={item} field="outcome">
        <RadioGroup
          className="field"
          orientation="horizontal"
          value={said}
          onChange={(id) => {
            const chosen = TOOK_PLACE_CHOICES.find((choice) => choice === id)
            if (chosen !== undefined) makeChange(editing, () => setTookPlace(map, chosen))
          }}
        >
          <Label className="label">
            <Trans>What took place</Trans>
          </Label>
          <div className="seg">
            {TOOK_PLACE_CHOICES.map((choice) => (
              <Radio key={choice} value={choice}>
                {i18n._(TOOK_PLACE_LABELS[choice])}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      </FieldFrame>
      {said === 'cancelled' && <FieldEditor map={map} item={item} shown={PLAIN_FIELDS.cancelReason} />}
    </>
  )
}

/** Follows what became of an activity; null while nobody has said it. */
export const useTookPlace = (map: Y.Map<unknown>): TookPlace | null =>
  useShared(map, () => tookPlaceOf(viewTable(map, READ, '', []) as Pick<ActivityView, keyof typeof READ>))

const { status, outcome } = activityFields
const READ = { status, outcome }
