import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { today } from '../../ui/formats/when.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { snoozeUntil, snoozeUntilDay } from './snooze.ts'

const A_DAY = 'day'

/** Leaves questions alone until later: an offered time, or the morning of a day. */
export function SnoozeMenu({ onSnooze }: { readonly onSnooze: (until: Date) => void }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <MenuButton
        icon="clock"
        label={t`Snooze`}
        items={[
          { id: 'tomorrow', label: t`Until tomorrow, 8:00` },
          { id: 'three-days', label: t`For three days` },
          { id: 'monday', label: t`Until Monday, 8:00` },
          { id: A_DAY, label: t`Until a day…` },
        ]}
        onChoose={(id) => {
          if (id === A_DAY) setOpen(true)
          else onSnooze(snoozeUntil(id, new Date()))
        }}
      />
      <Dialog title={t`Snooze until a day`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <DayForm
          onCancel={() => setOpen(false)}
          onDay={(day) => {
            setOpen(false)
            onSnooze(snoozeUntilDay(day))
          }}
        />
      </Dialog>
    </>
  )
}

interface DayFormProps {
  readonly onDay: (day: string) => void
  readonly onCancel: () => void
}

function DayForm({ onDay, onCancel }: DayFormProps) {
  const { t } = useLingui()
  const [day, setDay] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | undefined>()
  return (
    <>
      <DateInput
        label={t`Day, from 8:00`}
        value={day}
        problem={problem}
        onChange={(next) => {
          setDay(next)
          setProblem(undefined)
        }}
      />
      <div className="actions">
        <Button
          kind="primary"
          onPress={() => {
            if (day === null || day <= today()) setProblem(t`Choose a day after today.`)
            else onDay(day)
          }}
        >
          <Trans>Snooze</Trans>
        </Button>
        <Button onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </>
  )
}
