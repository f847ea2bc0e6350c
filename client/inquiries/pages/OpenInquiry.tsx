import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { agreedQuery } from '../../comments/threadQueries.ts'
import { hasStatus } from '../../http/failure.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { DisclosureBar, ProposedBar, UnmarkDialog } from '../DisclosureBar.tsx'
import { InquiryAnswer, type ComposeMode } from '../InquiryAnswer.tsx'
import { InquiryMessages } from '../InquiryMessages.tsx'
import { inquiryQuery, useDeleteInquiries, useInquiry } from '../inquiryQueries.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { InquiryId, InquiryView, MarkInquiry } from '../../../shared/inquiries/inquiry.ts'
import type { Person } from '../../../shared/permissions.ts'
import { showToast } from '../../ui/announce.ts'
import { isSingleKey } from '../../ui/keys/singleKeys.ts'
import { AboutInquiry } from '../AboutInquiry.tsx'
import { InquiryHead } from '../InquiryHead.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'

interface OpenInquiryProps {
  readonly person: Person
  readonly campaign: CampaignId
  readonly inquiry: InquiryId
  readonly onClose: () => void
  /** The unsent draft for it. */
  readonly draft: { readonly text: string; readonly keep: (text: string) => void }
}

/** The message that is read, and its answer. */
export function OpenInquiry(props: OpenInquiryProps) {
  const query = useQuery(inquiryQuery(props.campaign, props.inquiry))
  if (hasStatus(query.error, 404)) {
    return (
      <p className="paper pad">
        <Trans>This message was deleted.</Trans>
      </p>
    )
  }
  return (
    <WhenLoaded query={query} lines={6}>
      {(view) => <Conversation {...props} view={view} />}
    </WhenLoaded>
  )
}

function Conversation({ person, campaign, view, onClose, draft }: OpenInquiryProps & { readonly view: InquiryView }) {
  const { t } = useLingui()
  const { answer, mark, setState, note, own, takeBack } = useInquiry(campaign, view.id)
  const remove = useDeleteInquiries(campaign)
  const { text, write, clear, bringBack } = useBox(draft)
  const [mode, setMode] = useState<ComposeMode>('answer')
  const [asksWhy, setAsksWhy] = useState(false)
  const agreed = useQuery(agreedQuery)
  const isMarked = view.disclosure?.isMarked === true
  const isFirst = isMarked || view.isProposed
  const toggle = () => (isMarked ? setAsksWhy(true) : change({ isMarked: true }))
  useDisclosureKey(toggle)

  /** Awaited: this view may be gone before, and callbacks of a mutation with it. */
  async function run(doing: Promise<unknown>, done: string, undo?: Parameters<typeof showToast>[1]): Promise<boolean> {
    try {
      await doing
      showToast(done, undo)
      return true
    } catch (error) {
      showToast(failureReason(error))
      return false
    }
  }
  function change(body: MarkInquiry): void {
    void run(mark.mutateAsync(body), body.isMarked ? t`Marked as a possible disclosure` : t`Mark removed`)
  }
  /** The text comes back into the box, unless another one is written there. */
  async function takeBackAndShow(what: string, words: string): Promise<void> {
    const isUndone = await run(takeBack.mutateAsync(what), t`Undone: nothing was sent or saved`)
    if (isUndone && bringBack(words)) setMode(what === 'answer' ? 'answer' : 'note')
  }
  const undoOf = (what: string, words: string) => ({
    label: t`Undo`,
    run: () => void takeBackAndShow(what, words),
  })
  async function sendAnswer(words: string): Promise<void> {
    const sending = answer.mutateAsync({ text: words, last: view.messages.length })
    if (await run(sending, t`Answer sent`, undoOf('answer', words))) clear(words)
  }
  async function saveNote(words: string): Promise<void> {
    try {
      const { id } = await note.mutateAsync({ text: words })
      clear(words)
      showToast(t`Note saved`, undoOf(`notes/${id}`, words))
    } catch (error) {
      showToast(failureReason(error))
    }
  }
  return (
    <section className="inquiry-open" aria-labelledby="inquiry-title">
      <InquiryHead
        view={view}
        person={person.id}
        onMark={isFirst ? null : toggle}
        onOwn={(isMine) => void run(own.mutateAsync(isMine), isMine ? t`You work on it` : t`Nobody works on it now`)}
        onState={(state) =>
          void run(setState.mutateAsync(state), state === 'closed' ? t`Message closed` : t`Message reopened`)
        }
        onDelete={() => {
          void run(remove.mutateAsync([view.id]), t`Message deleted`)
          onClose()
        }}
      />
      <Bars view={view} onMark={() => change({ isMarked: true })} onUnmark={() => setAsksWhy(true)} />
      <InquiryMessages inquiry={view} />
      {!view.hasAddress && <NoAddress />}
      <InquiryAnswer
        mode={view.hasAddress ? mode : 'note'}
        onMode={setMode}
        text={text}
        onText={write}
        agreed={agreed.data ?? []}
        language={view.language}
        onSend={view.hasAddress ? (words) => void sendAnswer(words) : null}
        onNote={(words) => void saveNote(words)}
        working={answer.isPending ? 'answer' : note.isPending ? 'note' : null}
      />
      <AboutInquiry view={view} isDisclosure={isFirst} />
      <UnmarkDialog
        isOpen={asksWhy}
        onClose={() => setAsksWhy(false)}
        onUnmark={(words) => {
          setAsksWhy(false)
          change({ isMarked: false, words })
        }}
      />
    </section>
  )
}

interface BarsProps {
  readonly view: InquiryView
  readonly onMark: () => void
  readonly onUnmark: () => void
}

/** The message may be a disclosure: by its words, or because somebody said so. */
function Bars({ view: { isProposed, disclosure }, onMark, onUnmark }: BarsProps) {
  if (isProposed) return <ProposedBar onMark={onMark} onUnmark={onUnmark} />
  return disclosure === null ? null : <DisclosureBar disclosure={disclosure} onUnmark={onUnmark} />
}

const NoAddress = () => (
  <p className="paper pad">
    <Trans>The writer left no address, so nobody can answer. Close the message once it is read.</Trans>
  </p>
)

/** The text that is written, and its draft. */
function useBox(draft: OpenInquiryProps['draft']) {
  const [text, setText] = useState(draft.text)
  /** The newest text of the box: who waits for an answer of the server has an older `text`. */
  const written = useRef(draft.text)
  function write(next: string): void {
    written.current = next
    setText(next)
    draft.keep(next)
  }
  return {
    text,
    write,
    /** Empties the box, unless something else was written there meanwhile. */
    clear: (words: string): void => {
      if (written.current.trim() === words) write('')
    },
    /** @returns false if something else was written there meanwhile */
    bringBack: (words: string): boolean => {
      if (written.current !== '') return false
      write(words)
      return true
    },
  }
}

/** `d` marks the message as a possible disclosure; if it is marked, it asks why it is not one. */
function useDisclosureKey(toggle: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'd' || !isSingleKey(event) || document.querySelector('[role="alertdialog"]') !== null) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => act(event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
