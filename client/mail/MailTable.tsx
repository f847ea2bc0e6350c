import { Trans, useLingui } from '@lingui/react/macro'
import type { MailId, OutgoingMail } from '../../shared/mail/outgoing.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { ColumnHeads } from '../ui/blocks/ColumnHeads.tsx'
import { MailStateMark } from './MailStateMark.tsx'
import { KIND_LABELS } from './mailLabels.ts'
import './mail.css'

interface MailTableProps {
  readonly mails: readonly OutgoingMail[]
  readonly onOpen: (id: MailId) => void
}

/** Outgoing mails, their recipients and their state. */
export function MailTable({ mails, onOpen }: MailTableProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="grid">
      <table aria-label={t`Outgoing emails`} className="mails">
        <ColumnHeads
          columns={[
            { label: t({ message: 'To', context: 'recipient' }), className: 'w-to' },
            t`Subject`,
            { label: t`Frequency`, className: 'w-count' },
            { label: t`State`, className: 'w-changed' },
            { label: t`When`, className: 'w-when' },
          ]}
        />
        <tbody>
          {mails.map((mail) => (
            <tr key={mail.id}>
              <th scope="row" className="c-title">
                <button type="button" className="open-row" onClick={() => onOpen(mail.id)}>
                  {mail.to === '' ? <Trans>A member of the public (address not shown)</Trans> : mail.to}
                </button>
              </th>
              <td className="c-subject" dir="auto">
                {mail.subject ?? <NotWritten mail={mail} />}
                {mail.trouble !== null && <small>{mail.trouble}</small>}
              </td>
              <td className="c-kind">{i18n._(KIND_LABELS[mail.kind])}</td>
              <td className="c-end">
                <MailStateMark state={mail.state} />
              </td>
              <td className="c-changed">
                <When mail={mail} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** When it went, or when it will. */
export function When({ mail: { doneAt, dueAt } }: { readonly mail: Pick<OutgoingMail, 'doneAt' | 'dueAt'> }) {
  if (doneAt !== null) return <Ago at={doneAt} />
  const due = <time dateTime={dueAt}>{momentOf(dueAt)}</time>
  return <Trans>due {due}</Trans>
}

function NotWritten({ mail: { dueAt } }: { readonly mail: Pick<OutgoingMail, 'dueAt'> }) {
  const due = momentOf(dueAt)
  return <Trans>Not written yet (goes {due})</Trans>
}
