import { Checkbox } from 'react-aria-components'
import { Icon } from '../Icon.tsx'

interface TickProps {
  readonly label: string
  readonly chosen: boolean
  readonly onChange: (chosen: boolean) => void
}

/** Yes or no, with its words beside it. */
export function LabelledCheckbox({ label, chosen, onChange }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={chosen} onChange={onChange}>
      <span className="box" aria-hidden="true">
        <Icon name="check" />
      </span>
      {label}
    </Checkbox>
  )
}
