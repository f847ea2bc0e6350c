import { Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { InquiryDelivery, InquiryMessage, InquiryView } from '../../shared/inquiries/inquiry.ts'
import { Ago } from '../ui/formats/Ago.tsx'

/** What became of the email that tells of an answer. */
const DELIVERY_LABELS: Readonly<Record<InquiryDelivery, MessageDescriptor>> = {
  waiting: msg`The email with the link waits to be sent`,
  sent: msg`The email with the link was sent`,
  failed: msg`The email with the link could not be delivered: the writer does not know of this answer`,
}

/** What was written by the visitor and by those who answered, the oldest first. */
export function InquiryMessages({ inquiry }: { readonly inquiry: InquiryView }) {
  return (
    <ol className="inquiry-messages">
      {inquiry.messages.map((message, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- messages are only ever added
        <Message key={at} message={message} language={inquiry.language} />
      ))}
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
