import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { isToReport } from '../../../shared/plans/tookPlace.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useEditing } from '../../fields/editing.ts'
import { today } from '../../ui/formats/when.ts'
import { useSayTookPlace } from './useSayTookPlace.ts'

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
  const sayTookPlace = useSayTookPlace()
  const here = present.filter((one) => !one.isMe && one.focus?.item === activity.id)
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  return (
    <span className="row-end">
      {here.map((one) => (
        <Avatar key={one.client} name={one.name} seat={one.seat} />
      ))}
      {isToReport(activity, today()) && (
        <Button
          className="btn say-took-place"
          aria-label={t`“${title}” took place as planned`}
          onPress={() => sayTookPlace(activity)}
        >
          <Icon name="check" />
          <span>
            <Trans>Took place</Trans>
          </span>
        </Button>
      )}
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
