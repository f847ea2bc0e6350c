import { Trans, useLingui } from '@lingui/react/macro'
import type { HistoryValue } from '../../../shared/plans/api.ts'
import type { ShownActivityKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { ACTIVITY_FIELDS, isActivityKey, isChoiceKey } from '../../../shared/plans/activityFields.ts'
import { FieldDifference } from '../../versions/FieldDifference.tsx'
import { useFieldText } from '../versions/useFieldText.ts'
import '../../versions/versions.css'

interface FieldChangeProps {
  /** A field, or `presence`. */
  readonly field: string
  readonly from: HistoryValue | null
  readonly to: HistoryValue | null
}

/** The change of one field, or whether the activity is in its plan. */
export function FieldChange({ field, from, to }: FieldChangeProps) {
  const { i18n } = useLingui()
  const valueText = useValueText()
  if (!isActivityKey(field)) return <PresenceChange from={from} to={to} />
  return (
    <dl>
      <FieldDifference
        label={i18n._(ACTIVITY_FIELDS[field].label)}
        before={valueText(field, from)}
        after={valueText(field, to)}
        isWhole={isChoiceKey(field)}
      />
    </dl>
  )
}

function PresenceChange({ from, to }: Omit<FieldChangeProps, 'field'>) {
  const now = to !== null && 'value' in to ? to.value : null
  if (now === 'trashed') return <Trans>Moved to trash</Trans>
  if (now === 'gone') return <Trans>Removed from the plan</Trans>
  return from === null ? <Trans>Activity added</Trans> : <Trans>Restored from trash</Trans>
}

export function useValueText(): (field: ShownActivityKey, value: HistoryValue | null) => string {
  const { t } = useLingui()
  const fieldText = useFieldText()
  return (field, value) => {
    if (value === null) return ''
    if ('text' in value) return value.text
    // The server reads a field's value as the view has it; its text needs no other field but the zone of its hours.
    if ('value' in value) return fieldText(field, { timeZone: null, [field]: value.value } as unknown as ActivityView)
    return t`(too long to show)`
  }
}
