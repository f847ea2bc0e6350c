import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import { audiencesFor, isUnread, useDiscussion } from './discussion.ts'
import './fieldRemark.css'

interface FieldRemarkProps {
  readonly entry: string
  readonly field: string
}

/** At a field: how many open questions there are, or a way to ask one. Nothing where one can do neither. */
export function FieldRemark({ entry, field }: FieldRemarkProps) {
  const discussion = useDiscussion()
  const { threads, person, setCurrent, ask, describe } = discussion
  const { t } = useLingui()
  const own = (threads ?? []).filter(
    ({ place, state }) =>
      place.at === 'entry' && place.entry === entry && place.field === field && state !== 'resolved',
  )
  const [first] = own
  if (first === undefined && audiencesFor(discussion).length === 0) return null
  const where = describe({ at: 'entry', entry, field })
  const count = own.length
  const unread = own.some((thread) => isUnread(thread, person))
  const label =
    first === undefined
      ? t`Comment on: ${where}`
      : unread
        ? t`${count} comments, new: ${where}`
        : t`${count} comments: ${where}`
  return (
    <AriaButton
      className={['field-remark', first === undefined ? 'none' : '', unread ? 'unread' : ''].join(' ')}
      aria-label={label}
      onPress={() => (first === undefined ? ask({ at: 'entry', entry, field }) : setCurrent(first.id))}
    >
      <Icon name={first === undefined ? 'comment-plus' : 'comment'} />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </AriaButton>
  )
}
