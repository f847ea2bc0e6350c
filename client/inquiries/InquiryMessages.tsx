import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { InquiryDelivery, InquiryMessage, InquiryNote, InquiryView } from '../../shared/inquiries/inquiry.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { Icon } from '../ui/Icon.tsx'

/** The delivery state of the email about an answer. */
const DELIVERY_LABELS: Readonly<Record<InquiryDelivery, MessageDescriptor>> = {
  waiting: msg`The email with the link waits to be sent`,
  sent: msg`The email with the link was sent`,
  failed: msg`The email with the link could not be delivered: the writer does not know of this answer`,
}

/** Messages of the visitor and of the staff, with their internal notes, the oldest first. */
export function InquiryMessages({ inquiry: { messages, notes, language } }: { readonly inquiry: InquiryView }) {
  const all = [
    ...messages.map((message) => ({ kind: 'message', key: `${message.number}`, at: message.at, message }) as const),
    ...notes.map((note) => ({ kind: 'note', key: note.id, at: note.at, note }) as const),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return (
    <ol className="inquiry-messages">
      {all.map((one) =>
        one.kind === 'message' ? (
          <Message key={one.key} message={one.message} language={language} />
        ) : (
          <Note key={one.key} note={one.note} />
        ),
      )}
    </ol>
  )
}

function Message({ message, language }: { readonly message: InquiryMessage; readonly language: string }) {
  const { i18n } = useLingui()
  const { by, at, text, delivery } = message
  return (
    <li className={by === null ? 'paper pad' : 'paper pad inquiry-answer'}>
      <p className="meta">
        {by ?? <Trans>Visitor</Trans>} · <Ago at={at} />
      </p>
      <p className="inquiry-text" dir="auto" lang={language}>
        {text}
      </p>
      {delivery !== null && (
        <p className={delivery === 'failed' ? 'meta inquiry-failed' : 'meta'}>{i18n._(DELIVERY_LABELS[delivery])}</p>
      )}
    </li>
  )
}

function Note({ note: { by, at, text } }: { readonly note: InquiryNote }) {
  return (
    <li className="paper pad inquiry-note">
      <p className="meta">
        <Icon name="lock" /> <Trans>Internal note: only those who answer</Trans>
      </p>
      <p className="meta">
        {by} · <Ago at={at} />
      </p>
      <p className="inquiry-text" dir="auto">
        {text}
      </p>
    </li>
  )
}
