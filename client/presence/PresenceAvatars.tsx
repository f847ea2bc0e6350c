import { useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { Button } from 'react-aria-components'
import { listWithAnd } from '../ui/formats/lists.ts'
import type { Focus, Present } from '../sync/presence.ts'
import { Avatar } from '../ui/Avatar.tsx'
import './presence.css'

interface PresenceAvatarsProps {
  readonly present: readonly Present[]
  /** Goes to where somebody is. */
  readonly onFollow: (focus: Focus) => void
}

/** Further people are a number. */
const MAX_SHOWN = 4

/** The people who have the document open. A person with two windows is shown once. */
export function PresenceAvatars({ present, onFollow }: PresenceAvatarsProps) {
  const { t } = useLingui()
  const people = [...new Map(present.toReversed().map((one) => [one.person, one])).values()].toReversed()
  const mine = new Set(present.filter((one) => one.isMe).map((one) => one.person))
  const further = people.slice(MAX_SHOWN).map(({ name }) => name)
  const names = listWithAnd(further)
  return (
    <span className="avs" role="group" aria-label={t`Here now`}>
      {people.slice(0, MAX_SHOWN).map(({ person, name, seat, focus }) => {
        const isMine = mine.has(person)
        const avatar = <Avatar name={name} label={isMine ? t`${name} (you)` : name} seat={seat} />
        if (isMine || focus === null) return <span key={person}>{avatar}</span>
        return (
          <Button key={person} className="follow" aria-label={t`Go to ${name}`} onPress={() => onFollow(focus)}>
            {avatar}
          </Button>
        )
      })}
      {further.length > 0 && (
        <span
          className="av more"
          role="img"
          title={names}
          aria-label={t`${plural(further.length, { one: '# more person', other: '# more people' })}: ${names}`}
        >
          +{further.length}
        </span>
      )}
    </span>
  )
}
