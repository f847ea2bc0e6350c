import { useId, useRef } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { LONGEST_TASK } from '../../shared/tasks/fields.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'

interface AddTaskProps {
  readonly label: string
  readonly onAdd: (what: string) => void
}

/** Adds tasks one after the other: Enter adds one and leaves the caret where it is. */
export function AddTask({ label, onAdd }: AddTaskProps) {
  const { t } = useLingui()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className="add-task"
      onSubmit={(event) => {
        event.preventDefault()
        const what = input.current?.value.trim() ?? ''
        if (what === '' || input.current === null) return
        onAdd(what)
        input.current.value = ''
        input.current.focus()
        announce(t`Task added`)
      }}
    >
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input id={id} ref={input} className="input" maxLength={LONGEST_TASK} dir="auto" placeholder={label} />
      <Button type="submit" icon="plus">
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}
