import type { ReactNode } from 'react'
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'

/** A toolbar button that shows a letter in the style it gives. */
export function MarkButton({
  label,
  pressed,
  onPress,
  children,
}: {
  readonly label: string
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton className="ibtn" aria-label={label} isSelected={pressed} onPress={onPress}>
        <span aria-hidden="true">{children}</span>
      </ToggleButton>
      <Tooltip className="tip">{label}</Tooltip>
    </TooltipTrigger>
  )
}
