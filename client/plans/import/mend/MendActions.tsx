import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ShownActivityKey } from '../../../../shared/plans/fields.ts'
import { Button } from '../../../ui/Button.tsx'
import { DayMend } from './DayMend.tsx'
import { TextMend } from './TextMend.tsx'

interface MendActionsProps {
  /** The numbers of the mended rows, as the person reads them. */
  readonly numbers: string
  readonly fieldKey: ShownActivityKey
  readonly field: string
  /** The cell's current text. */
  readonly text: string
  /** The previous row with a title, if this one has none. */
  readonly above: { readonly row: number; readonly text: string } | null
  readonly likelyDay: string | null
  readonly onSet: (text: string) => void
  readonly onLeaveOut: () => void
}

/** The ways to mend a row: another value in its place, the value above, no value, or leaving the row out. */
export function MendActions(props: MendActionsProps) {
  const { numbers, fieldKey, field, text, above, likelyDay, onSet, onLeaveOut } = props
  const { t } = useLingui()
  const [isEditing, setEditing] = useState(false)
  const actions = useRef<HTMLDivElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) actions.current?.querySelector('button')?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const isDay = fieldKey === 'startsOn' || fieldKey === 'endsOn'
  const editor = { label: t`${field} of row ${numbers}`, onLeave: () => setEditing(false), onSet: set }

  function set(next: string): void {
    setEditing(false)
    onSet(next)
  }
  /** Read aloud behind a word that is the same in each row. */
  const ofRow: ReactNode = <span className="vh">{t`row ${numbers}`}</span>
  return (
    <div className="import-mend">
      {isEditing && (isDay ? <DayMend {...editor} likelyDay={likelyDay} /> : <TextMend {...editor} text={text} />)}
      <div className="row" ref={actions}>
        {above !== null && (
          <Button kind="quiet" onPress={() => set(above.text)}>
            <Trans>Use row {above.row}</Trans> <span className="vh">{t`for row ${numbers}`}</span>
          </Button>
        )}
        {!isEditing && (
          <Button kind="quiet" onPress={() => setEditing(true)}>
            {isDay ? t`Set a day` : fieldKey === 'title' ? t`Set a title` : t`Change`} {ofRow}
          </Button>
        )}
        {fieldKey !== 'title' && (
          <Button kind="quiet" onPress={() => set('')}>
            <Trans>Leave empty</Trans> {ofRow}
          </Button>
        )}
        <Button kind="quiet" onPress={onLeaveOut}>
          <Trans>Leave out</Trans> {ofRow}
        </Button>
      </div>
    </div>
  )
}
