import { useLingui } from '@lingui/react/macro'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useEditing } from '../../fields/editing.ts'

interface RowActionsProps {
  readonly activity: ActivityView
  readonly index: number
  readonly count: number
  /** Null while something else orders the activities. */
  readonly onMove: ((step: -1 | 1) => void) | null
  readonly onDuplicate: () => void
  readonly onMoveDays: () => void
  readonly onTrash: () => void
}

/** The end of a row: the people in this activity and its actions. */
export function RowActions({ activity, index, count, onMove, onDuplicate, onMoveDays, onTrash }: RowActionsProps) {
  const { t } = useLingui()
  const { present } = useEditing()
  const here = present.filter((one) => !one.isMe && one.focus?.item === activity.id)
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  return (
    <span className="row-end">
      {here.map((one) => (
        <Avatar key={one.client} name={one.name} seat={one.seat} />
      ))}
      <MenuTrigger>
        <Button className="ibtn" aria-label={t`Actions for ${title}`}>
          <Icon name="dots" />
        </Button>
        <Popover>
          <Menu
            onAction={(key) => {
              if (key === 'trash') onTrash()
              else if (key === 'duplicate') onDuplicate()
              else if (key === 'days') onMoveDays()
              else onMove?.(key === 'up' ? -1 : 1)
            }}
          >
            {onMove !== null && index > 0 && <MenuItem id="up">{t`Move up`}</MenuItem>}
            {onMove !== null && index < count - 1 && <MenuItem id="down">{t`Move down`}</MenuItem>}
            <MenuItem id="days">{t`Move to another day…`}</MenuItem>
            <MenuItem id="duplicate">{t`Duplicate`}</MenuItem>
            <MenuItem id="trash">{t`Move to trash`}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  )
}
