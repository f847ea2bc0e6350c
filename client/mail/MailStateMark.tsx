import { useLingui } from '@lingui/react/macro'
import type { MailState } from '../../shared/mail/outgoing.ts'
import { STATE_LABELS } from './mailLabels.ts'

const TONES: Readonly<Record<MailState, string>> = {
  queued: '',
  sending: 'accent',
  handed: 'accent',
  sent: 'ok',
  kept: 'ok',
  failed: 'bad',
  unsure: 'warn',
}

export function MailStateMark({ state }: { readonly state: MailState }) {
  const { i18n } = useLingui()
  return <span className={`badge ${TONES[state]}`}>{i18n._(STATE_LABELS[state])}</span>
}
