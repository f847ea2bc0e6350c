import { Trans } from '@lingui/react/macro'
import type { TaskBellItem } from '../../shared/tasks/bell.ts'
import { taskHref } from '../../shared/tasks/taskHref.ts'
import { BellEntry } from '../ui/overlays/BellEntry.tsx'

interface BellTaskProps {
  readonly news: TaskBellItem
  readonly onClose: () => void
}

/** Announces in the bell a task that was given to the person, or whose day has come or is over. */
export function BellTask({ news, onClose }: BellTaskProps) {
  const { what, title } = news
  return (
    <BellEntry news={news} href={taskHref(news)} onClose={onClose} where={title === '' ? <Trans>Tasks</Trans> : title}>
      <span>
        <Why news={news} /> <span dir="auto">{what}</span>
      </span>
    </BellEntry>
  )
}

function Why({ news: { why, done, by } }: Pick<BellTaskProps, 'news'>) {
  if (done) return <Trans>Done:</Trans>
  switch (why) {
    case 'given':
      return by === '' ? (
        <Trans>A task for you:</Trans>
      ) : (
        <Trans>
          <b>{by}</b> gave you a task:
        </Trans>
      )
    case 'due':
      return (
        <b>
          <Trans>Due today:</Trans>
        </b>
      )
    case 'overdue':
      return (
        <b>
          <Trans>Overdue:</Trans>
        </b>
      )
  }
}
