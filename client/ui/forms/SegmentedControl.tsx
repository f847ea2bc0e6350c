import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One value out of two or three, all in view. */
export function SegmentedControl({
  label,
  hideLabel,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly { readonly id: string; readonly label: string; readonly icon?: ReactNode }[]
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  return (
    <RadioGroup className="field" value={value} onChange={onChange} orientation="horizontal">
      <Label className={hideLabel === true ? 'vh' : 'label'}>{label}</Label>
      <div className="seg">
        {options.map((option) => (
          <Radio key={option.id} value={option.id}>
            {option.icon}
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
