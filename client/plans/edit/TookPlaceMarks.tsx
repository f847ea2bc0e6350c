import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { Radio, RadioGroup } from 'react-aria-components'
import { Link } from 'react-router'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { tookPlaceOf, type TookPlace } from '../../../shared/plans/tookPlace.ts'
import { useEditing } from '../../fields/editing.ts'
import { setTookPlaceOf } from '../grid/bulkEdits.ts'
import { useUndoToast } from './useUndoToast.ts'

/** The answers of the day itself. The plan asks for more. */
type Mark = Exclude<TookPlace, 'changed'>
const MARKS: Readonly<Record<Mark, MessageDescriptor>> = {
  'as-planned': msg`Took place`,
  moved: msg`Moved`,
  cancelled: msg`Cancelled`,
}
const CHOICES = Object.keys(MARKS) as readonly Mark[]

interface TookPlaceMarksProps {
  readonly activity: ActivityView
  /** The activity in its plan. */
  readonly href: string
}

/** Says in one tap what became of an activity, outside its plan. */
export function TookPlaceMarks({ activity, href }: TookPlaceMarksProps) {
  const { i18n, t } = useLingui()
  const say = useSay()
  const said = tookPlaceOf(activity)
  const title = titleOf(activity, t`Untitled activity`)
  return (
    <div className="marks">
      <RadioGroup
        aria-label={t`What took place: ${title}`}
        orientation="horizontal"
        value={said === 'changed' ? 'as-planned' : said}
        onChange={(id) => {
          const mark = CHOICES.find((one) => one === id)
          if (mark !== undefined) say(activity, mark)
        }}
      >
        <div className="seg">
          {CHOICES.map((mark) => (
            <Radio key={mark} value={mark}>
              {i18n._(MARKS[mark])}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {said === 'moved' && (
        <Link to={href}>
          <Trans>Change its day in the plan</Trans>
        </Link>
      )}
      {said === 'cancelled' && activity.cancelReason === null && (
        <Link to={href}>
          <Trans>Say why in the plan</Trans>
        </Link>
      )}
    </div>
  )
}

const titleOf = ({ title }: ActivityView, untitled: string): string => (title.trim() === '' ? untitled : title)

function useSay(): (activity: ActivityView, mark: Mark) => void {
  const { t } = useLingui()
  const editing = useEditing()
  const toast = useUndoToast()
  return (activity, mark) => {
    const title = titleOf(activity, t`Untitled activity`)
    const words: Readonly<Record<Mark, string>> = {
      'as-planned': t`“${title}” took place`,
      moved: t`“${title}” is marked as moved`,
      cancelled: t`“${title}” is marked as cancelled`,
    }
    setTookPlaceOf(editing, [activity], mark)
    toast(words[mark])
  }
}
