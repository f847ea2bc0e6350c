import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { OutgoingMail } from '../../shared/mail/outgoing.ts'
import { blockingFailureOf } from '../http/queryState.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { When } from './MailTable.tsx'
import { MailStateMark } from './MailStateMark.tsx'
import { outgoingMailQuery } from './mailQueries.ts'

interface MailPreviewProps {
  /** Undefined while none is open; the sheet stays mounted, so that the focus returns to its former place. */
  readonly mail: OutgoingMail | undefined
  readonly onClose: () => void
}

/** One mail: its state and, if it was stored, its text. */
export function MailPreview({ mail, onClose }: MailPreviewProps) {
  const { t } = useLingui()
  const to = mail?.to
  return (
    <Sheet title={mail?.subject ?? t`Email to ${to}`} isOpen={mail !== undefined} onClose={onClose}>
      {mail !== undefined && <Body mail={mail} />}
    </Sheet>
  )
}

function Body({ mail }: { readonly mail: OutgoingMail }) {
  const detail = useQuery(outgoingMailQuery(mail.id))
  const { to, attempts, trouble } = mail
  return (
    <div className="mail-preview">
      <p className="row">
        <MailStateMark state={mail.state} />
        <span>
          <Trans>To {to}</Trans>, <When mail={mail} />
        </span>
        {attempts > 1 && <Plural value={attempts} one="# attempt" other="# attempts" />}
      </p>
      {trouble !== null && (
        <Callout kind={mail.state === 'failed' ? 'danger' : 'warning'}>
          <Trans>Delivery problem: {trouble}</Trans>
        </Callout>
      )}
      {detail.isPending && <Skeleton lines={6} />}
      {blockingFailureOf(detail) !== null && (
        <Callout kind="warning" live>
          <Trans>The text of this email could not be loaded.</Trans>
          <div className="actions">
            <Button onPress={() => void detail.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          </div>
        </Callout>
      )}
      {detail.data !== undefined && <Text text={detail.data.text} goes={mail.doneAt === null} />}
    </div>
  )
}

function Text({ text, goes }: { readonly text: string | null; readonly goes: boolean }) {
  if (text !== null) return <pre dir="auto">{text}</pre>
  return (
    <p className="meta">
      {goes ? (
        <Trans>
          The text is written when the email is sent. It lists everything that is unread then and that the recipient may
          see.
        </Trans>
      ) : (
        <Trans>The text was not stored. Only emails stored as files can be read again.</Trans>
      )}
    </p>
  )
}
