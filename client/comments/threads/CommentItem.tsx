import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { textOfComment } from '../../../shared/comments/body.ts'
import type { Comment, Thread } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { Ago } from '../../ui/formats/Ago.tsx'
import { announce, showToast } from '../../ui/announce.ts'
import { initials } from '../../ui/Avatar.tsx'
import { colourClass } from '../../../shared/colourOfPerson.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useCopyText } from '../../ui/overlays/useCopyText.tsx'
import { Composer } from '../compose/Composer.tsx'
import type { MentionCandidate } from '../compose/mentionCandidates.ts'
import { TranslatedOnRequest } from '../../translations/TranslatedOnRequest.tsx'
import { campaignOf } from '../campaignOf.ts'
import { useChangeComment } from './threadMutations.ts'

interface CommentItemProps {
  readonly thread: Thread
  readonly comment: Comment
  readonly person: Person
  /** Only helpdesk and coordinators see it. */
  readonly isNote: boolean
  readonly isNew: boolean
  /** It says nothing beside the proposal, which stands above. */
  readonly isSaidAbove: boolean
  /** The person may comment here, so they can also change their own comments. */
  readonly mayWrite: boolean
  readonly candidates: readonly MentionCandidate[]
  /** The address of this comment. */
  readonly href: string
}

/** One comment; its author can change or delete it, everybody can copy its address. */
export function CommentItem(props: CommentItemProps) {
  const { thread, comment, isNote, person, isNew, isSaidAbove, mayWrite, candidates, href } = props
  const { t } = useLingui()
  const [changing, setChanging] = useState(false)
  const change = useChangeComment(thread.id, isNote ? 'notes' : 'comments')
  const { author, body, number } = comment
  const name = isNote ? 'note' : 'comment'
  const isOwn = author.id === person.id
  const campaign = campaignOf(thread)

  return (
    <li
      className={['comment', isNew ? 'new' : '', isNote ? 'internal' : ''].join(' ')}
      id={`${name}-${thread.id}-${number}`}
    >
      <span className={`av ${colourClass(author.id)}`} aria-hidden="true">
        {initials(author.name)}
      </span>
      <CommentHead comment={comment} isNew={isNew} isNote={isNote} />
      <CommentMenu
        thread={thread}
        comment={comment}
        isNote={isNote}
        href={href}
        mayChange={isOwn && mayWrite && body !== null}
        onChange={() => setChanging(true)}
      />
      <div className="comment-text">
        {changing && body !== null ? (
          <Composer
            label={t`Your comment`}
            person={person.id}
            draft={`${thread.document}#${thread.id}/${isNote ? 'note/' : ''}${number}`}
            initial={body}
            candidates={candidates}
            sendLabel={t`Save`}
            onCancel={() => setChanging(false)}
            onSend={async ({ body: next }) => {
              await change.mutateAsync({ number, body: next })
              setChanging(false)
            }}
          />
        ) : body === null ? (
          <p className="meta">
            <Trans>This comment was deleted.</Trans>
          </p>
        ) : isSaidAbove ? null : (
          <>
            <RichTextView text={body} lang={comment.language ?? undefined} />
            {campaign !== null && isTranslated(thread, person, isNote) && (
              <TranslatedOnRequest text={textOfComment(body)} language={comment.language} campaign={campaign} />
            )}
          </>
        )}
      </div>
    </li>
  )
}

/** Comments for the network are translated, and questions for those who answer them; those for one centre and notes never. */
function isTranslated({ audience }: Thread, { role }: Person, isNote: boolean): boolean {
  const isQuestion = audience === 'centre' && (role === 'helpdesk' || role === 'coordinator')
  return !isNote && (audience === 'network' || isQuestion)
}

function CommentHead({ comment, isNew, isNote }: Pick<CommentItemProps, 'comment' | 'isNew' | 'isNote'>) {
  const { author, at, editedAt, body } = comment
  return (
    <div className="comment-head">
      {isNote && (
        <span className="note-mark">
          <Icon name="lock" />
          <Trans>Internal note: helpdesk and coordinators only</Trans>
        </span>
      )}
      <b>{author.name}</b>
      <small>
        <Ago at={at} />
        {editedAt !== null && body !== null && (
          <>
            {' · '}
            <Trans>edited</Trans>
          </>
        )}
        {isNew && (
          <>
            {' · '}
            <strong>
              <Trans>new</Trans>
            </strong>
          </>
        )}
      </small>
    </div>
  )
}

interface CommentMenuProps extends Pick<CommentItemProps, 'thread' | 'comment' | 'isNote' | 'href'> {
  readonly mayChange: boolean
  readonly onChange: () => void
}

function CommentMenu({ thread, comment, isNote, href, mayChange, onChange }: CommentMenuProps) {
  const { t } = useLingui()
  const { copy, byHand } = useCopyText()
  const remove = useRemoveComment(thread, comment, { isNote, copy })
  const name = comment.author.name

  return (
    <>
      <MenuTrigger>
        <AriaButton className="ibtn" aria-label={t`Actions for ${name}’s comment`}>
          <Icon name="dots" />
        </AriaButton>
        <Popover placement="bottom end">
          <Menu
            onAction={(action) => {
              if (action === 'copy') copy(new URL(href, location.origin).href, t`Link copied`)
              if (action === 'change') onChange()
              if (action === 'delete') void remove()
            }}
          >
            <MenuItem id="copy">{t`Copy link`}</MenuItem>
            {mayChange ? <MenuItem id="change">{t`Edit`}</MenuItem> : null}
            {mayChange ? <MenuItem id="delete">{t`Delete`}</MenuItem> : null}
          </Menu>
        </Popover>
      </MenuTrigger>
      {byHand}
    </>
  )
}

interface RemoveOptions extends Pick<ReturnType<typeof useCopyText>, 'copy'> {
  readonly isNote: boolean
}

/** @returns a function that deletes the comment and offers its text */
function useRemoveComment(
  thread: Thread,
  { number, body }: Comment,
  { isNote, copy }: RemoveOptions,
): () => Promise<void> {
  const { t } = useLingui()
  const change = useChangeComment(thread.id, isNote ? 'notes' : 'comments')
  return async () => {
    try {
      await change.mutateAsync({ number, body: null })
      const again = body
      showToast(
        t`Comment deleted`,
        again === null ? undefined : { label: t`Copy text`, run: () => copy(textOfComment(again), t`Text copied`) },
      )
    } catch {
      announce(t`The comment could not be deleted. Try again.`)
    }
  }
}
