import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One value out of two or three, all in view. */
export function SegmentedControl<Id extends string>({
  label,
  hideLabel,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly { readonly id: Id; readonly label: string; readonly icon?: ReactNode }[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}) {
  function choose(id: string): void {
    const chosen = options.find((option) => option.id === id)
    if (chosen !== undefined) onChange(chosen.id)
  }
  return (
    <RadioGroup className="field" value={value} onChange={choose} orientation="horizontal">
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
