import { useLingui } from '@lingui/react/macro'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { isToReport } from '../../../shared/plans/tookPlace.ts'
import { today } from '../../ui/formats/when.ts'
import { useSayTookPlace } from '../edit/useSayTookPlace.ts'
import type { GridActions } from './gridActions.ts'

interface RowMenuProps {
  readonly activity: ActivityView
  readonly index: number
  readonly count: number
  readonly button: HTMLElement
  readonly actions: GridActions
  readonly onClose: () => void
}

/** The actions of a row. One menu serves the whole grid and opens at the pressed button. */
export function RowMenu({ activity, index, count, button, actions, onClose }: RowMenuProps) {
  const { t } = useLingui()
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  const { moveTo } = actions
  const sayTookPlace = useSayTookPlace()
  function run(deed: string | number): void {
    onClose()
    switch (deed) {
      case 'open':
        return actions.open(activity.id)
      case 'up':
        return moveTo?.(activity.id, index - 1)
      case 'down':
        return moveTo?.(activity.id, index + 1)
      case 'days':
        return actions.moveDays(activity)
      case 'took-place':
        return sayTookPlace(activity)
      case 'duplicate':
        return actions.duplicate([activity])
      case 'trash':
        return actions.trash(activity)
    }
  }
  return (
    <Popover
      triggerRef={{ current: button }}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
    >
      <Menu aria-label={t`Actions for ${title}`} onAction={run} autoFocus="first">
        <MenuItem id="open">{t({ message: 'Open', context: 'verb' })}</MenuItem>
        {moveTo !== null && index > 0 && <MenuItem id="up">{t`Move up`}</MenuItem>}
        {moveTo !== null && index < count - 1 && <MenuItem id="down">{t`Move down`}</MenuItem>}
        {isToReport(activity, today()) && <MenuItem id="took-place">{t`Took place as planned`}</MenuItem>}
        <MenuItem id="days">{t`Move to another day…`}</MenuItem>
        <MenuItem id="duplicate">{t`Duplicate`}</MenuItem>
        <MenuItem id="trash">{t`Move to trash`}</MenuItem>
      </Menu>
    </Popover>
  )
}
