import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useLingui } from '@lingui/react/macro'
import type { ForExisting } from './rows/planImport.ts'

interface ExistingChoiceProps {
  readonly value: ForExisting
  readonly onChange: (value: ForExisting) => void
  /** Explains an update. */
  readonly updateHint?: ReactNode
}

/** What to do with activities that the plan already has. */
export function ExistingChoice({ value, onChange, updateHint }: ExistingChoiceProps) {
  const { t } = useLingui()
  const options = [
    { id: 'update', label: t`Update`, hint: updateHint },
    { id: 'skip', label: t`Skip`, hint: undefined },
    { id: 'copy', label: t`Add as copies`, hint: undefined },
  ]
  return (
    <RadioGroup className="field" value={value} onChange={(chosen) => onChange(chosen as ForExisting)}>
      <Label className="label">{t`Activities that are in the plan already`}</Label>
      <div className="choice-list import-existing">
        {options.map(({ id, label, hint }) => (
          <Radio key={id} value={id}>
            <i aria-hidden="true" />
            <span>
              <b>{label}</b>
              {hint !== undefined && <small>{hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
