import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { LocalDate } from '../../shared/days.ts'
import { MOST_DAYS_APART, type TaskDue } from '../../shared/tasks/fields.ts'
import { Icon } from '../ui/Icon.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { Select } from '../ui/forms/Select.tsx'
import { dueInWords } from './taskWords.ts'

interface DueFieldProps {
  readonly due: TaskDue | null
  /** The day that it means now; null if there is none. */
  readonly dueOn: string | null
  readonly isOverdue: boolean
  /** Days are counted from the campaign's day for the plan as a whole. */
  readonly isOfPlan: boolean
  /** A day near which others are likely. */
  readonly near: string | undefined
  /** The task, for the label. */
  readonly what: string
  readonly onChange: (due: TaskDue | null) => void
}

/** Until when a task is to be done: a day, or a number of days from its activity. */
export function DueField(props: DueFieldProps) {
  const { due, dueOn, isOverdue, what } = props
  const { t } = useLingui()
  const words = dueInWords(due, dueOn)
  return (
    <DialogTrigger>
      <AriaButton
        className={isOverdue ? 'btn quiet task-due bad' : 'btn quiet task-due'}
        aria-label={words === null ? t`Until when: “${what}”` : t`Until ${words}: “${what}”`}
      >
        <Icon name={isOverdue ? 'warning' : 'clock'} />
        <span>{words === null ? <Trans>Until?</Trans> : isOverdue ? <Trans>Overdue: {words}</Trans> : words}</span>
      </AriaButton>
      <Popover>
        <Dialog className="react-aria-Dialog filter-in">
          <Heading slot="title" level={2} className="label">
            <Trans>Until when</Trans>
          </Heading>
          <DueChoice {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

type Kind = 'none' | 'days' | 'day'
const kindOf = (due: TaskDue | null): Kind => (due === null ? 'none' : 'day' in due ? 'day' : 'days')
const FIRST_DISTANCE = -7

function DueChoice({ due, dueOn, isOfPlan, near, onChange }: DueFieldProps) {
  const { t } = useLingui()
  const [kind, setKind] = useState(() => kindOf(due))
  function choose(next: Kind): void {
    setKind(next)
    if (next === 'none') onChange(null)
    if (next === 'days' && kindOf(due) !== 'days') onChange({ days: FIRST_DISTANCE })
  }
  return (
    <>
      <SegmentedControl
        label={t`Counted`}
        hideLabel
        value={kind}
        options={[
          { id: 'none', label: t`No day` },
          { id: 'days', label: isOfPlan ? t`From the campaign’s day` : t`From the activity` },
          { id: 'day', label: t`On a day` },
        ]}
        onChange={(value) => choose(value as Kind)}
      />
      {kind === 'days' && (
        <Distance days={due !== null && 'days' in due ? due.days : FIRST_DISTANCE} onChange={onChange} />
      )}
      {kind === 'day' && (
        <DateInput
          label={t`Day`}
          value={due !== null && 'day' in due ? due.day : dueOn}
          near={near}
          onChange={(day) => {
            const read = LocalDate.safeParse(day)
            if (read.success) onChange({ day: read.data })
          }}
        />
      )}
    </>
  )
}

interface DistanceProps {
  readonly days: number
  readonly onChange: (due: TaskDue) => void
}

function Distance({ days, onChange }: DistanceProps) {
  const { t } = useLingui()
  const id = useId()
  const isAfter = days > 0
  return (
    <div className="pair">
      <Field id={id} label={t`Days`}>
        <input
          id={id}
          className="input"
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_DAYS_APART}
          defaultValue={Math.abs(days)}
          onChange={({ target }) => {
            const count = target.valueAsNumber
            if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS_APART) return
            onChange({ days: isAfter || count === 0 ? count : -count })
          }}
        />
      </Field>
      <Select
        label={t`Before or after`}
        options={[
          { id: 'before', label: t`before` },
          { id: 'after', label: t`after` },
        ]}
        value={isAfter ? 'after' : 'before'}
        onChange={(value) => onChange({ days: value === 'after' ? Math.max(1, Math.abs(days)) : 0 - Math.abs(days) })}
      />
    </div>
  )
}
