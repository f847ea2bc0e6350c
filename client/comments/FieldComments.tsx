import { useEffect, useEffectEvent, useRef } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import { isCommentKey } from './anchors/askAbout.ts'
import { audiencesFor, isUnread, useDiscussion } from './discussion.ts'
import './fieldComments.css'

interface FieldCommentsProps {
  readonly entry: string
  /** Null for the entry as a whole. */
  readonly field: string | null
}

/** At a field: how many open questions there are, or a way to ask one. Nothing if one can do neither. */
export function FieldComments({ entry, field }: FieldCommentsProps) {
  const discussion = useDiscussion()
  const { threads, person, setCurrent, ask, describe } = discussion
  const { t } = useLingui()
  const own = (threads ?? []).filter(
    ({ place, state }) =>
      place.at === 'entry' && place.entry === entry && place.field === field && state !== 'resolved',
  )
  const [first] = own
  const button = useRef<HTMLButtonElement>(null)
  const askHere = useEffectEvent(() => ask({ at: 'entry', entry, field }))
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const frame = button.current?.closest('[data-field]') ?? null
      if (event.defaultPrevented || !isCommentKey(event) || !(event.target instanceof Node)) return
      if (frame === null || !frame.contains(event.target)) return
      event.preventDefault()
      askHere()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (first === undefined && audiencesFor(discussion).length === 0) return null
  const where = describe({ at: 'entry', entry, field })
  const count = own.length
  const unread = own.some((thread) => isUnread(thread, person))
  const label =
    first === undefined
      ? t`Comment on: ${where}`
      : unread
        ? t`${plural(count, { one: '# comment', other: '# comments' })}, unread: ${where}`
        : t`${plural(count, { one: '# comment', other: '# comments' })}: ${where}`
  const act = (): void => (first === undefined ? ask({ at: 'entry', entry, field }) : setCurrent(first.id))
  return (
    <AriaButton
      ref={button}
      // Tab moves from field to field; in a field, the key for comments opens this.
      excludeFromTabOrder={first === undefined}
      className={['field-remark', first === undefined ? 'none' : '', unread ? 'unread' : ''].join(' ')}
      aria-label={label}
      onPress={act}
    >
      <Icon name={first === undefined ? 'comment-plus' : 'comment'} />
      {count > 0 && <span aria-hidden="true">{count}</span>}
    </AriaButton>
  )
}
