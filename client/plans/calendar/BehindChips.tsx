import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import { ToggleChip } from '../../ui/forms/ToggleChip.tsx'
import { BehindKind, type BehindItem } from './behind.ts'
import type { CalendarLook } from './calendarProps.ts'

const LABELS: Readonly<Record<BehindKind, MessageDescriptor>> = {
  milestones: msg`Milestones`,
  tasks: msg`Tasks`,
  connected: msg`Connected activities`,
}

interface BehindChipsProps {
  readonly look: Pick<CalendarLook, 'hidden' | 'onHidden'>
  readonly behind: readonly BehindItem[]
}

/** Switches what is drawn behind the activities; kinds that nothing is of are left out. */
export function BehindChips({ look: { hidden, onHidden }, behind }: BehindChipsProps) {
  const { i18n } = useLingui()
  const kinds = BehindKind.options.filter((kind) => behind.some((item) => item.kind === kind))
  if (kinds.length === 0) return null
  return (
    <div className="cal-behind-chips">
      <span className="meta">
        <Trans>Also show</Trans>
      </span>
      {kinds.map((kind) => (
        <ToggleChip
          key={kind}
          isOn={!hidden.includes(kind)}
          onChange={(isOn) => onHidden(isOn ? hidden.filter((one) => one !== kind) : [...hidden, kind])}
        >
          {!hidden.includes(kind) && <Icon name="check" />}
          {i18n._(LABELS[kind])}
        </ToggleChip>
      ))}
    </div>
  )
}
