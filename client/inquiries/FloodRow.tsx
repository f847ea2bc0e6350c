import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { InquiryId, InquirySummary } from '../../shared/inquiries/inquiry.ts'
import { Button } from '../ui/Button.tsx'
import { timeSpan } from './timeSpan.ts'
import { Dialog } from '../ui/overlays/Dialog.tsx'
import { InquiryRow } from './InquiryRow.tsx'

interface FloodRowProps {
  readonly inquiries: readonly InquirySummary[]
  readonly current: InquiryId | null
  readonly onOpen: (inquiry: InquiryId) => void
  readonly onDelete: (inquiries: readonly InquiryId[]) => void
}

/** Many messages that came within minutes, as one row. They can be read one by one, and are deleted together. */
export function FloodRow({ inquiries, current, onOpen, onDelete }: FloodRowProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const [asks, setAsks] = useState(false)
  const [count, excerpt, span] = [inquiries.length, inquiries[0]?.excerpt ?? '', timeSpan(inquiries)]
  return (
    <li className="inquiry-flood">
      <div>
        <b>
          <Trans>
            {count} messages within {span}
          </Trans>
        </b>
        <p className="meta" dir="auto">
          {excerpt}
        </p>
        <div className="row">
          <Button kind="quiet" onPress={() => setOpen(!isOpen)}>
            {isOpen ? <Trans>Hide messages</Trans> : <Trans>Show messages</Trans>}
          </Button>
          <Button icon="trash" onPress={() => setAsks(true)}>
            <Trans>Delete all</Trans>
          </Button>
        </div>
      </div>
      {isOpen && (
        <ul>
          {inquiries.map((inquiry) => (
            <InquiryRow
              key={inquiry.id}
              inquiry={inquiry}
              isCurrent={inquiry.id === current}
              onOpen={() => onOpen(inquiry.id)}
            />
          ))}
        </ul>
      )}
      <Dialog title={t`Delete all of these messages?`} isOpen={asks} onClose={() => setAsks(false)}>
        <p>
          <Plural value={count} one="# message is deleted for ever." other="# messages are deleted for ever." />
        </p>
        <div className="row end">
          <Button onPress={() => setAsks(false)}>
            <Trans>Keep messages</Trans>
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              setAsks(false)
              onDelete(inquiries.map(({ id }) => id))
            }}
          >
            <Trans>Delete all</Trans>
          </Button>
        </div>
      </Dialog>
    </li>
  )
}
