import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId } from '../../shared/ids.ts'
import type { InquiryView } from '../../shared/inquiries/inquiry.ts'
import { Button } from '../ui/Button.tsx'
import { wholeMomentOf } from '../ui/formats/when.ts'
import { Dialog } from '../ui/overlays/Dialog.tsx'

interface InquiryHeadProps {
  readonly view: InquiryView
  readonly person: PersonId
  /** Null if it is marked already. */
  readonly onMark: (() => void) | null
  readonly onOwn: (isMine: boolean) => void
  readonly onState: (state: 'open' | 'closed') => void
  readonly onDelete: () => void
}

/** The title of a message, and the actions on it beside an answer. */
export function InquiryHead({ view, person, onMark, onOwn, onState, onDelete }: InquiryHeadProps) {
  const { t } = useLingui()
  const [asks, setAsks] = useState(false)
  const [when, country, owner] = [wholeMomentOf(view.at), view.countryName, view.owner?.name ?? '']
  const isMine = view.owner?.id === person
  return (
    <header>
      <p className="meta">
        <Trans>{country} · Public page</Trans>
        {view.owner !== null && (
          <>
            {' · '}
            {isMine ? <Trans>You work on it</Trans> : <Trans>{owner} works on it</Trans>}
          </>
        )}
      </p>
      <h2 id="inquiry-title">
        <Trans>Message of {when}</Trans>
      </h2>
      <div className="row">
        {onMark !== null && (
          <Button icon="warning" onPress={onMark}>
            <Trans>May be a disclosure</Trans>
          </Button>
        )}
        <Button icon="person" onPress={() => onOwn(!isMine)}>
          {isMine ? <Trans context="give back">Release</Trans> : <Trans>Assign to me</Trans>}
        </Button>
        {view.state === 'closed' ? (
          <Button onPress={() => onState('open')}>
            <Trans>Reopen message</Trans>
          </Button>
        ) : (
          <Button icon="check" onPress={() => onState('closed')}>
            <Trans>Close message</Trans>
          </Button>
        )}
        <Button icon="trash" onPress={() => setAsks(true)}>
          <Trans>Delete message</Trans>
        </Button>
      </div>
      <Dialog title={t`Delete this message?`} isOpen={asks} onClose={() => setAsks(false)}>
        <p>
          <Trans>The message, the answers and their emails are deleted for ever. The link of the writer ends.</Trans>
        </p>
        <div className="row end">
          <Button onPress={() => setAsks(false)}>
            <Trans>Keep message</Trans>
          </Button>
          <Button kind="danger" onPress={onDelete}>
            <Trans>Delete message</Trans>
          </Button>
        </div>
      </Dialog>
    </header>
  )
}
