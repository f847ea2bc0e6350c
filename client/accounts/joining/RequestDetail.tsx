import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreId } from '../../../shared/ids.ts'
import type { DecideJoin, JoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { showToast } from '../../ui/announce.ts'
import { CentreChoice, type CentreOption } from '../CentreChoice.tsx'
import { useDecideJoin } from './joinQueries.ts'
import { MATCH_LABELS } from './joinLabels.ts'
import { ROLE_LABELS } from '../roleLabels.ts'

interface RequestDetailProps {
  readonly request: JoinRequest
  readonly place: string | null
  readonly centres: readonly CentreOption[]
}

type Decision = DecideJoin['decision']

/** A request with everything that helps to decide, and the four decisions. */
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
      {isOpen && (
        <div className="actions">
          <Button kind="primary" onPress={() => setDeciding('approve')}>
            <Trans>Approve</Trans>
          </Button>
          <Button onPress={() => setDeciding('ask')}>
            <Trans>Ask back</Trans>
          </Button>
          <Button onPress={() => setDeciding('move')}>
            <Trans>Move</Trans>
          </Button>
          <Button kind="danger" onPress={() => setDeciding('refuse')}>
            <Trans>Refuse</Trans>
          </Button>
        </div>
      )}
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

interface DecisionDialogProps extends RequestDetailProps {
  readonly decision: Decision
  readonly onClose: () => void
}

function DecisionDialog({ request, place, centres, decision, onClose }: DecisionDialogProps) {
  const { t } = useLingui()
  const id = useId()
  const [words, setWords] = useState('')
  const [centre, setCentre] = useState<CentreId | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const decide = useDecideJoin()
  const { name } = request.person
  const needsWords = decision === 'ask' || decision === 'refuse'
  const isReady = (!needsWords || words.trim() !== '') && (decision !== 'move' || centre !== null)
  const titles: Record<Decision, string> = {
    approve: t`Approve ${name}?`,
    ask: t`Ask ${name} a question`,
    move: t`Move the request to another centre`,
    refuse: t`Refuse the request of ${name}?`,
  }
  const toasts: Record<Decision, string> = {
    approve: t`${name} can use the workspace now, and was told by email.`,
    ask: t`The question was sent to ${name}.`,
    move: t`The request was moved. Its lead planners are asked now.`,
    refuse: t`The request was refused. ${name} was told your reason by email.`,
  }
  function run(): void {
    const body = { id: request.id, decision, words: words.trim(), centre, until: decision === 'approve' ? until : null }
    decide.mutate(body, { onSuccess: () => (showToast(toasts[decision]), onClose()) })
  }
  return (
    <Dialog title={titles[decision]} isOpen onClose={onClose}>
      <p>
        {decision === 'approve' && place !== null && (
          <Trans>As a planner of {place}: may edit its plan, its public page and its Ally files at once.</Trans>
        )}
        {decision === 'approve' && place === null && <Trans>The person gets the role at once.</Trans>}
        {decision === 'ask' && <Trans>The request stays open. The answer comes here.</Trans>}
        {decision === 'move' && (
          <Trans>Nothing is lost: the lead planners of the other centre are asked instead.</Trans>
        )}
        {decision === 'refuse' && <Trans>The person reads your reason and can ask again.</Trans>}
      </p>
      {decision === 'move' && (
        <CentreChoice label={t`The right centre`} centres={centres} value={centre} onChange={setCentre} />
      )}
      {decision === 'approve' && (
        <DateInput label={t`Last day of access, for example of a placement`} value={until} onChange={setUntil} />
      )}
      {decision !== 'approve' && (
        <Field
          id={id}
          label={decision === 'refuse' ? t`Reason` : decision === 'ask' ? t`Question` : t`A word to the person`}
        >
          <textarea
            className="input"
            id={id}
            rows={3}
            maxLength={2000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      )}
      {decide.isError && (
        <Callout kind="danger" live>
          {refusalTitle(decide.error) ?? (
            <Trans>Nothing was changed. Check your internet connection and try again.</Trans>
          )}
        </Callout>
      )}
      <div className="actions">
        {isReady && (
          <Button kind={decision === 'refuse' ? 'danger' : 'primary'} working={decide.isPending} onPress={run}>
            {decision === 'approve' ? (
              <Trans>Approve</Trans>
            ) : decision === 'ask' ? (
              <Trans>Send the question</Trans>
            ) : decision === 'move' ? (
              <Trans>Move the request</Trans>
            ) : (
              <Trans>Refuse</Trans>
            )}
          </Button>
        )}
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
