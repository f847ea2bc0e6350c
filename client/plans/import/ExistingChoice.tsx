import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import type { ForExisting } from './planImport.ts'

interface ExistingChoiceProps {
  readonly value: ForExisting
  readonly onChange: (value: ForExisting) => void
}

/** What becomes of activities that the plan has already. */
export function ExistingChoice({ value, onChange }: ExistingChoiceProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`Activities that are in the plan already`}
      options={[
        { id: 'update', label: t`Update` },
        { id: 'skip', label: t`Skip` },
        { id: 'copy', label: t`Add as copies` },
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen as ForExisting)}
    />
  )
}
