import { useId, useState } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { newDaysOfAll, spanAfter, spanOf, type Move } from '../../../shared/plans/moving.ts'
import { Button } from '../../ui/Button.tsx'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { keptInWords, moveInWords, spanInWords } from './moveWords.ts'
import type { MovedActivity, Moves } from './useMoves.ts'
import './moving.css'

interface MoveDialogProps {
  /** Nothing: the dialog is closed. */
  readonly asked: readonly MovedActivity[]
  /** Near which days are likely. */
  readonly day: string
  readonly onMove: Moves['move']
  readonly onClose: () => void
}

/** Asks where activities move to: by days or weeks, or to a day. */
export function MoveDialog({ asked, onClose, ...props }: MoveDialogProps) {
  const { t } = useLingui()
  const [first] = asked
  const title = first === undefined || first.activity.title.trim() === '' ? t`Untitled activity` : first.activity.title
  const count = asked.length
  return (
    <Dialog
      title={
        count > 1 ? t`${plural(count, { one: 'Move # activity', other: 'Move # activities' })}` : t`Move “${title}”`
      }
      isOpen={first !== undefined}
      onClose={onClose}
    >
      {first !== undefined && <MoveForm {...props} asked={asked} onClose={onClose} />}
    </Dialog>
  )
}

const MOST_STEPS = 520
type Way = 'by' | 'to'

function MoveForm({ asked, day, onMove, onClose }: MoveDialogProps) {
  const { t } = useLingui()
  const hasDay = asked.some((one) => spanOf(one) !== null)
  const [way, setWay] = useState<Way>(hasDay ? 'by' : 'to')
  const [shift, setShift] = useState<Shift>({ count: 1, unit: 'weeks', direction: 'later' })
  const [to, setTo] = useState<string | null>(asked.map((one) => spanOf(one)?.first ?? null)[0] ?? null)
  const [isOneDate, setOneDate] = useState(true)
  const several = severalDatesOf(asked)
  const moved = isOneDate ? asked : asked.map(({ activity }) => ({ activity, date: null }))
  const move: Move | null = way === 'by' ? { by: daysOf(shift) } : to === null ? null : { to }
  return (
    <form
      className="move-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (move === null) return
        onClose()
        onMove(moved, move)
      }}
    >
      {several > 1 && (
        <SegmentedControl
          label={t`What moves`}
          options={[
            { id: 'one', label: t`This date` },
            { id: 'all', label: t`${plural(several, { one: 'All # date', other: 'All # dates' })}` },
          ]}
          value={isOneDate ? 'one' : 'all'}
          onChange={(id) => setOneDate(id === 'one')}
        />
      )}
      {hasDay && (
        <SegmentedControl
          label={t`Where to`}
          options={[
            { id: 'by', label: t`By days or weeks` },
            { id: 'to', label: t`To another first day` },
          ]}
          value={way}
          onChange={(id) => setWay(id === 'by' ? 'by' : 'to')}
        />
      )}
      {way === 'by' ? (
        <ShiftFields shift={shift} onChange={setShift} />
      ) : (
        <DateInput label={t`First day`} value={to} onChange={setTo} near={day} />
      )}
      <Preview moved={moved} move={move} />
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button kind="primary" type="submit">
          <Plural value={asked.length} one="Move activity" other="Move # activities" />
        </Button>
      </div>
    </form>
  )
}

/** How many dates the activity has, if one of them was chosen; 0 else. */
function severalDatesOf(asked: readonly MovedActivity[]): number {
  const [one] = asked
  if (asked.length !== 1 || one === undefined || one.date === null) return 0
  return one.activity.dates.filter(({ day }) => day !== null).length
}

interface Shift {
  readonly count: number
  readonly unit: 'days' | 'weeks'
  readonly direction: 'later' | 'earlier'
}
const daysOf = ({ count, unit, direction }: Shift): number =>
  count * (unit === 'weeks' ? 7 : 1) * (direction === 'later' ? 1 : -1)

function ShiftFields({ shift, onChange }: { readonly shift: Shift; readonly onChange: (shift: Shift) => void }) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className="move-by">
      <Field id={id} label={t`How many`}>
        <input
          id={id}
          className="input"
          type="number"
          min={0}
          max={MOST_STEPS}
          value={shift.count}
          onChange={({ target }) =>
            onChange({ ...shift, count: Math.min(Math.max(Math.trunc(Number(target.value)), 0), MOST_STEPS) })
          }
        />
      </Field>
      <Select
        label={t`Days or weeks`}
        options={[
          { id: 'weeks', label: t`Weeks` },
          { id: 'days', label: t`Days` },
        ]}
        value={shift.unit}
        onChange={(unit) => onChange({ ...shift, unit: unit === 'days' ? 'days' : 'weeks' })}
      />
      <Select
        label={t`Direction`}
        options={[
          { id: 'later', label: t`Later` },
          { id: 'earlier', label: t`Earlier` },
        ]}
        value={shift.direction}
        onChange={(direction) => onChange({ ...shift, direction: direction === 'earlier' ? 'earlier' : 'later' })}
      />
    </div>
  )
}

const MOST_LISTED = 5

/** Where each would be, before anything moves. */
function Preview({ moved, move }: { readonly moved: readonly MovedActivity[]; readonly move: Move | null }) {
  const { t } = useLingui()
  const changes = move === null ? [] : newDaysOfAll(moved, move)
  const lines = changes.flatMap((change) => {
    const one = moved.find(({ activity }) => activity.id === change.id)
    const after = one === undefined ? null : spanAfter(one, change)
    return one === undefined || after === null ? [] : [{ one, span: { before: spanOf(one), after } }]
  })
  const more = lines.length - MOST_LISTED
  return (
    <ul className="move-preview" aria-live="polite">
      {lines.length === 0 && (
        <li>
          <Trans>Nothing moves.</Trans>
        </li>
      )}
      {lines.slice(0, MOST_LISTED).map(({ one: { activity, date }, span }) => {
        const hours = activity.dates.find(({ id }) => id === date) ?? activity
        return (
          <li key={activity.id}>
            {moved.length > 1 && <bdi>{activity.title.trim() === '' ? t`Untitled activity` : activity.title}: </bdi>}
            <b>{moved.length > 1 ? spanInWords(span.after) : moveInWords(span)}</b>
            {moved.length === 1 && <small>{keptInWords(span, hours)}</small>}
          </li>
        )
      })}
      {more > 0 && (
        <li>
          <Plural value={more} one="# more" other="# more" />
        </li>
      )}
    </ul>
  )
}
