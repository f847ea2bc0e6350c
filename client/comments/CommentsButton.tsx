import { useLingui } from '@lingui/react/macro'
import { Button } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import { isUnread, useDiscussion } from './discussion.ts'

/** Opens and closes the comments of a document; says how many are open, and whether some are new. */
export function CommentsButton({ isOpen, onPress }: { readonly isOpen: boolean; readonly onPress: () => void }) {
  const { threads, person } = useDiscussion()
  const { t } = useLingui()
  const open = (threads ?? []).filter(({ state }) => state !== 'resolved')
  const count = open.length
  const fresh = open.filter((thread) => isUnread(thread, person)).length
  const label = fresh > 0 ? t`Comments: ${count} open, ${fresh} unread` : t`Comments: ${count} open`
  return (
    <Button
      className="ibtn comments-button"
      id="comments-button"
      aria-label={label}
      aria-expanded={isOpen}
      onPress={onPress}
    >
      <Icon name="comment" />
      {count > 0 && <b aria-hidden="true">{count}</b>}
      {fresh > 0 && <i aria-hidden="true" />}
    </Button>
  )
}
