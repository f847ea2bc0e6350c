import { useLingui } from '@lingui/react/macro'
import type { Present } from '../sync/presence.ts'
import { Avatar } from '../ui/Avatar.tsx'

/** The people who have the document open. A person with two windows is shown once. */
export function PresenceAvatars({ present }: { readonly present: readonly Present[] }) {
  const { t } = useLingui()
  const people = [...new Map(present.toReversed().map((one) => [one.person, one])).values()].toReversed()
  const mine = new Set(present.filter((one) => one.isMe).map((one) => one.person))
  return (
    <span className="avs" role="group" aria-label={t`Here now`}>
      {people.map(({ person, name, seat }) => (
        <Avatar key={person} name={name} label={mine.has(person) ? t`${name} (you)` : name} seat={seat} />
      ))}
    </span>
  )
}
