import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '../../../ui/forms/SegmentedControl.tsx'
import { Display } from './viewSettings.ts'

interface DisplayChoiceProps {
  readonly value: Display
  readonly onChange: (display: Display) => void
}

/** How the activities of a plan are shown. */
export function DisplayChoice({ value, onChange }: DisplayChoiceProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`Show activities as`}
      hideLabel
      options={[
        { id: 'table', label: t`Table` },
        { id: 'calendar', label: t`Calendar` },
        { id: 'timeline', label: t`Timeline` },
      ]}
      value={value}
      onChange={(id) => onChange(Display.parse(id))}
    />
  )
}
