import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { DecideJoin, JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { Button } from '../../ui/Button.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import type { CentreOption } from '../CentreChoice.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'
import { MATCH_LABELS } from './joinLabels.ts'
import { ROLE_LABELS } from '../roleLabels.ts'

interface RequestDetailProps {
  readonly request: JoinRequest
  readonly place: string | null
  readonly centres: readonly CentreOption[]
}

type Decision = DecideJoin['decision']

/** A request with everything that helps to decide, and the decisions. */
export function RequestDetail({ request, place, centres }: RequestDetailProps) {
  const { i18n } = useLingui()
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const role = i18n._(ROLE_LABELS[request.role])
  const isOpen = request.state === 'waiting' || request.state === 'asked'
  return (
    <>
      <dl className="facts">
        <dt>
          <Trans>Wants</Trans>
        </dt>
        <dd>{place === null ? role : `${role}, ${place}`}</dd>
        <dt>
          <Trans>Address</Trans>
        </dt>
        <dd>
          <span dir="ltr">{request.person.email}</span>
          <small>
            {i18n._(MATCH_LABELS[request.addressMatch])} ·{' '}
            {request.person.emailVerified ? <Trans>verified</Trans> : <Trans>not verified</Trans>}
          </small>
        </dd>
        <dt>
          <Trans>Sent</Trans>
        </dt>
        <dd>{momentOf(request.askedAt)}</dd>
        {request.reason !== '' && (
          <>
            <dt>
              <Trans>Words</Trans>
            </dt>
            <dd className="said" dir="auto">
              {request.reason}
            </dd>
          </>
        )}
        <Earlier request={request} />
      </dl>
      {request.messages.map(({ by, at, words }) => (
        <blockquote key={at} className="message" dir="auto">
          <b>{by}</b> <small>{momentOf(at)}</small>
          <p>{words}</p>
        </blockquote>
      ))}
      {isOpen && <DecisionButtons onDecide={setDeciding} />}
      {deciding !== null && (
        <DecisionDialog
          request={request}
          place={place}
          centres={centres}
          decision={deciding}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  )
}

/** The four decisions; each is confirmed in a dialog. */
function DecisionButtons({ onDecide }: { readonly onDecide: (decision: Decision) => void }) {
  return (
    <div className="actions">
      <Button kind="primary" onPress={() => onDecide('approve')}>
        <Trans>Approve</Trans>
      </Button>
      <Button onPress={() => onDecide('ask')}>
        <Trans>Ask a question</Trans>
      </Button>
      <Button onPress={() => onDecide('move')}>
        <Trans>Move</Trans>
      </Button>
      <Button kind="danger" onPress={() => onDecide('refuse')}>
        <Trans>Refuse</Trans>
      </Button>
    </div>
  )
}

function Earlier({ request: { earlier } }: { readonly request: JoinRequest }) {
  if (earlier.length === 0) return null
  return (
    <>
      <dt>
        <Trans>Earlier requests</Trans>
      </dt>
      <dd>
        {earlier.map(({ state, at }) => (
          <span className="line" key={at}>
            {state === 'approved' ? (
              <Trans>Approved</Trans>
            ) : state === 'refused' ? (
              <Trans>Refused</Trans>
            ) : (
              <Trans>Withdrawn</Trans>
            )}
            , {momentOf(at)}
          </span>
        ))}
      </dd>
    </>
  )
}
