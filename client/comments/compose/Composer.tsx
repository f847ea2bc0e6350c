import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { CommentBody, problemOf, textOfComment } from '../../../shared/comments/body.ts'
import { COMMENT_PROBLEMS } from '../../../shared/comments/commentMessages.ts'
import { randomId, type PersonId } from '../../../shared/ids.ts'
import { RichText } from '../../../shared/richtext/json.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { deleteDraft, findDraft, saveDraft } from '../../offline/drafts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { MentionCandidate } from './mentionCandidates.ts'
import '../comments.css'
import { latePart } from '../../ui/latePart.tsx'

const CommentEditor = latePart(() => import('./CommentEditor.tsx'), { loading: <Skeleton lines={2} /> })

/**
 * A comment as sent. Its key stays the same until it has arrived, so that two attempts on bad wifi write one comment.
 */
export interface SentComment {
  readonly key: string
  readonly body: RichText
}

/** `not-sent`: the draft stays. */
type Deliver = (sent: SentComment) => Promise<void | 'sent' | 'not-sent'>

interface ComposerProps {
  /** Names the text. */
  readonly label: string
  readonly person: PersonId
  /** The name under which the text is cached until it is sent. */
  readonly draft: string
  readonly initial?: RichText | null
  /** It is a field of a form: its label is shown, and it does not take the focus. */
  readonly isField?: boolean
  /** Otherwise something beside it is written first. */
  readonly takesFocus?: boolean
  readonly candidates: readonly MentionCandidate[]
  readonly sendLabel: string
  /** Resolves when the server has the comment, or its writer has thought better of it. Rejects if it could not be sent. */
  readonly onSend: Deliver
  readonly onCancel: () => void
  readonly onText?: (text: string) => void
  /** Called with the text whenever it changes; null if it is empty. */
  readonly onBody?: (body: RichText | null) => void
  /** Another way to send, such as "Answer and resolve". */
  readonly other?: { readonly label: string; readonly onSend: Deliver } | undefined
  /** Called first with each key. @returns whether it was used */
  readonly onKey?: ((event: KeyboardEvent, isEmpty: boolean) => boolean) | undefined
  readonly onReady?: ((write: (text: RichText) => void) => void) | undefined
  /** Between text and buttons. */
  readonly children?: ReactNode
  /** It may be sent without words, as an empty text; its label, which says so, is shown. */
  readonly mayBeEmpty?: boolean
  /** The reason why the comment cannot be sent yet; null if it can. */
  readonly notYet?: string | null
}

interface Draft {
  readonly key: string
  readonly body: RichText | null
}

function readDraft(person: PersonId, name: string): Draft | null {
  const found = findDraft(person, name)
  if (typeof found !== 'object' || found === null || !('key' in found) || !('body' in found)) return null
  const body = RichText.safeParse(found.body)
  return typeof found.key === 'string' && body.success ? { key: found.key, body: body.data } : null
}

const EMPTY: RichText = { type: 'doc', content: [] }

type Sending = 'no' | 'first' | 'other'

/** The text, its draft on this device, and sending it. */
function useDraftComment(props: ComposerProps) {
  const { person, draft, mayBeEmpty = false, notYet = null } = props
  const { t, i18n } = useLingui()
  const [begun] = useState<Draft>(() => readDraft(person, draft) ?? { key: randomId(), body: props.initial ?? null })
  const written = useRef(begun.body)
  const [isEmpty, setEmpty] = useState(begun.body === null)
  const [asks, setAsks] = useState(false)
  const [sending, setSending] = useState<Sending>('no')
  const [problem, setProblem] = useState<string | null>(null)
  const publishBegun = useEffectEvent(() => {
    if (begun.body === null) return
    props.onText?.(textOfComment(begun.body))
    props.onBody?.(begun.body)
  })
  useEffect(() => publishBegun(), [])

  function onChange(body: RichText, nothing: boolean): void {
    written.current = nothing ? null : body
    setEmpty(nothing)
    setProblem(null)
    if (nothing) deleteDraft(person, draft)
    else saveDraft(person, draft, { key: begun.key, body })
    props.onText?.(textOfComment(body))
    props.onBody?.(written.current)
  }

  async function send(how: 'first' | 'other', deliver: Deliver): Promise<void> {
    if (sending !== 'no') return
    if (written.current === null && !mayBeEmpty) return setProblem(t`Write a text first.`)
    const body =
      written.current === null ? { success: true as const, data: EMPTY } : CommentBody.safeParse(written.current)
    if (!body.success) {
      const why = i18n._(COMMENT_PROBLEMS[problemOf(body.error)])
      return setProblem(t`This text cannot be sent: ${why}.`)
    }
    if (notYet !== null) return setProblem(notYet)
    setSending(how)
    try {
      const result = await deliver({ key: begun.key, body: body.data })
      if (result !== 'not-sent') deleteDraft(person, draft)
    } catch (error) {
      const why = refusalTitle(error)
      setProblem(
        why === null
          ? t`The server does not answer. Your text is saved on this device. Try again.`
          : t`Your text could not be sent: ${why}. It is saved on this device. Try again.`,
      )
    }
    setSending('no')
  }

  function leave(): void {
    if (written.current === null) props.onCancel()
    else setAsks(true)
  }
  function discard(): void {
    setAsks(false)
    deleteDraft(person, draft)
    props.onCancel()
  }

  return { begun, isEmpty, asks, setAsks, sending, problem, onChange, send, leave, discard }
}

/** Writes a comment. A draft survives a reload; Escape asks before it discards one. */
export function Composer(props: ComposerProps) {
  const {
    label,
    candidates,
    sendLabel,
    other,
    isField = false,
    takesFocus = !isField,
    mayBeEmpty = false,
    children,
  } = props
  const { begun, isEmpty, asks, setAsks, sending, problem, onChange, send, leave, discard } = useDraftComment(props)

  return (
    <div className="composer">
      {(isField || mayBeEmpty) && (
        <span className={mayBeEmpty ? 'label composer-label' : 'label'} aria-hidden="true">
          {label}
        </span>
      )}
      <CommentEditor
        label={label}
        initial={begun.body}
        takesFocus={takesFocus}
        candidates={candidates}
        onChange={onChange}
        onSend={() => void send('first', props.onSend)}
        onEscape={leave}
        onKey={props.onKey}
        onReady={props.onReady}
      />
      {children}
      {problem !== null && (
        <p className="hint bad" role="alert">
          {problem}
        </p>
      )}
      <ComposerButtons
        sendLabel={sendLabel}
        other={other}
        isEmpty={isEmpty}
        sending={sending}
        onSend={() => void send('first', props.onSend)}
        onSendOther={(onSend) => void send('other', onSend)}
        onCancel={leave}
      />
      <DiscardDialog isOpen={asks} onDiscard={discard} onClose={() => setAsks(false)} />
    </div>
  )
}

interface ComposerButtonsProps extends Pick<ComposerProps, 'sendLabel' | 'other' | 'onCancel'> {
  readonly isEmpty: boolean
  readonly sending: Sending
  readonly onSend: () => void
  readonly onSendOther: (onSend: ComposerProps['onSend']) => void
}

function ComposerButtons(props: ComposerButtonsProps) {
  const { sendLabel, other, isEmpty, sending, onSend, onSendOther, onCancel } = props
  return (
    <div className="composer-end">
      {other !== undefined && (
        <Button kind="primary" working={sending === 'other'} onPress={() => onSendOther(other.onSend)}>
          {other.label}
        </Button>
      )}
      <Button kind={other === undefined ? 'primary' : 'secondary'} working={sending === 'first'} onPress={onSend}>
        {sendLabel}
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      {!isEmpty && (
        <span className="meta push">
          <Trans>Draft saved</Trans>
        </span>
      )}
    </div>
  )
}

interface DiscardDialogProps {
  readonly isOpen: boolean
  readonly onDiscard: () => void
  readonly onClose: () => void
}

function DiscardDialog({ isOpen, onDiscard, onClose }: DiscardDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Discard this draft?`} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>The text has not been sent and will be lost.</Trans>
      </p>
      <div className="actions">
        <Button kind="danger" onPress={onDiscard}>
          <Trans>Discard</Trans>
        </Button>
        <Button autoFocus onPress={onClose}>
          <Trans>Keep editing</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
