import { useId, type KeyboardEvent } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { CellProblem } from '../../../../shared/plans/cells/codec.ts'
import { MAX_TYPED_WHEN } from '../../../../shared/plans/cells/typedWhen.ts'
import type { When } from '../../../../shared/plans/movedWhen.ts'
import { hoursOf } from '../../../../shared/plans/zonedHours.ts'
import { useEditing } from '../../../fields/editing.ts'
import { longDay, today } from '../../../ui/formats/when.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import { UnusualYear } from '../../../ui/forms/UnusualYear.tsx'
import { PROBLEM_LABELS } from '../../cells/problemLabels.ts'
import { monthOfProblem } from './monthOfProblem.ts'
import { useTypedLine } from './useTypedLine.ts'
import type { WhenEdit } from './whenEdit.ts'

interface WhenLineProps {
  readonly item: string
  readonly edit: WhenEdit
}

/** Days and hours in one line, as people write them. Under it stands what they mean, before they are taken. */
export function WhenLine({ item, edit }: WhenLineProps) {
  const { t } = useLingui()
  const { likelyDay = today(), country = null, setFocus } = useEditing()
  const id = useId()
  const near = edit.values.startsOn ?? likelyDay
  const { text, type, take, reading, isTried, accept, preview } = useTypedLine(edit, { country, near, likelyDay })
  const problem = useProblem(reading.kind === 'unread' && isTried ? reading.problem : null, { country, near })
  const words = preview === null ? '' : inWords(preview)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      // A text that cannot be read stays, and so does its editor.
      if (!take()) event.stopPropagation()
    } else if (event.key === 'Escape' && text !== '') {
      type('')
      event.stopPropagation()
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- says where the person is, as a field's frame does
    <div className="when-line" onFocus={() => setFocus({ item, field: 'startsOn' })} onBlur={() => setFocus(null)}>
      <Field id={id} label={t`Days and hours`} bad={problem !== null} hint={problem ?? undefined}>
        <input
          className={problem === null ? 'input' : 'input bad'}
          id={id}
          value={text}
          maxLength={MAX_TYPED_WHEN}
          // While it is empty Ctrl+Z is the plan's.
          data-shared={text === '' ? '' : undefined}
          autoComplete="off"
          placeholder={t`9 feb, tue 10–12, 9.–12.2.`}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-${problem === null ? 'preview' : 'hint'}`}
          onChange={(event) => type(event.target.value)}
          onBlur={take}
          onKeyDown={onKeyDown}
        />
      </Field>
      <p className="hint" id={`${id}-preview`} role="status">
        {words}
      </p>
      {reading.kind === 'year' && isTried && <UnusualYear year={reading.year} onAccept={accept} />}
    </div>
  )
}

/** `Tuesday 9 February 2027 – Friday 12 February 2027, 10:00–12:00`. */
function inWords({ startsOn, endsOn, ...times }: When): string {
  const days = [startsOn, endsOn === startsOn ? null : endsOn].flatMap((day) => (day === null ? [] : [longDay(day)]))
  return [days.join(' – '), hoursOf(times) ?? ''].filter((part) => part !== '').join(', ')
}

function useProblem(problem: CellProblem | null, options: Parameters<typeof monthOfProblem>[1]): string | null {
  const { i18n, t } = useLingui()
  if (problem === null) return null
  const found = monthOfProblem(problem, options)
  if (found !== null) return t`${found.month} has only ${found.last} days.`
  return problem.kind === 'not-a-day' || problem.kind === 'not-a-time'
    ? t`This is not a day or an hour. Write it as “9 Feb 10–12”.`
    : i18n._(PROBLEM_LABELS[problem.kind])
}
