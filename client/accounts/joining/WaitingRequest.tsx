import { useId, useState, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { OwnJoinRequest } from '../../../shared/accounts/joinRequest.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Field } from '../../ui/forms/Field.tsx'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { momentOf } from '../../ui/formats/when.ts'
import { useAnswerJoin, useWithdraw } from './joinQueries.ts'
import { ROLE_LABELS } from '../roleLabels.ts'

type Request = NonNullable<OwnJoinRequest['request']>

interface WaitingRequestProps {
  readonly request: Request
  readonly place: string | null
  readonly onChange: () => void
}

/** Where one's request stands, and who decides. */
export function WaitingRequest({ request, place, onChange }: WaitingRequestProps) {
  const withdraw = useWithdraw()
  const deciders = listWithAnd(request.deciders)
  return (
    <>
      <h1>
        {request.state === 'asked' ? (
          <Trans>There is a question for you</Trans>
        ) : (
          <Trans>Your request waits for an answer</Trans>
        )}
      </h1>
      <p className="lead">
        <Trans>{deciders} can decide. You can close this page; the answer comes by email.</Trans>
      </p>
      {request.state === 'asked' && <Question request={request} />}
      <section className="paper request">
        <RequestFacts request={request} place={place} />
        {request.state === 'waiting' && <Messages request={request} />}
      </section>
      <div className="actions">
        <Button onPress={onChange}>
          <Trans>Change the request</Trans>
        </Button>
        <Button kind="quiet" working={withdraw.isPending} onPress={() => withdraw.mutate(request.id)}>
          <Trans>Withdraw it</Trans>
        </Button>
      </div>
      {withdraw.isError && (
        <Callout kind="danger" live>
          <Trans>The request could not be withdrawn. Check your internet connection and try again.</Trans>
        </Callout>
      )}
    </>
  )
}

/** The request, its readers, and the day of the decision. */
function RequestFacts({ request, place }: Omit<WaitingRequestProps, 'onChange'>) {
  const { i18n } = useLingui()
  const role = i18n._(ROLE_LABELS[request.role])
  return (
    <dl className="facts">
      <dt>
        <Trans>You asked for</Trans>
      </dt>
      <dd>{place === null ? role : `${role}, ${place}`}</dd>
      <dt>
        <Trans>Sent</Trans>
      </dt>
      <dd>{momentOf(request.askedAt)}</dd>
      {request.reason !== '' && (
        <>
          <dt>
            <Trans>Your words</Trans>
          </dt>
          <dd className="said" dir="auto">
            {request.reason}
          </dd>
        </>
      )}
      {request.seenBy.map(({ name, at }) => (
        <Seen key={name} name={name} at={at} />
      ))}
      <dt>
        <Trans>Reminder, if nobody has decided</Trans>
      </dt>
      <dd>{momentOf(request.reminderAt)}</dd>
      <dt>
        <Trans>Coordinators decide, at the latest</Trans>
      </dt>
      <dd>{momentOf(request.escalationAt)}</dd>
    </dl>
  )
}

function Seen({ name, at }: { readonly name: string; readonly at: string }) {
  return (
    <>
      <dt>
        <Trans>Read by {name}</Trans>
      </dt>
      <dd>{momentOf(at)}</dd>
    </>
  )
}

function Messages({ request: { messages } }: { readonly request: Request }) {
  return (
    <>
      {messages.map(({ by, at, words, own }) => (
        <blockquote key={at} className="message" dir="auto">
          <b>{own ? <Trans>You</Trans> : by}</b> <small>{momentOf(at)}</small>
          <p>{words}</p>
        </blockquote>
      ))}
    </>
  )
}

function Question({ request }: { readonly request: Request }) {
  const { t } = useLingui()
  const id = useId()
  const [words, setWords] = useState('')
  const answer = useAnswerJoin()
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (words.trim() !== '') answer.mutate({ id: request.id, words: words.trim() })
  }
  return (
    <form className="paper request" onSubmit={submit}>
      <Messages request={request} />
      <Field id={id} label={t`Your answer`}>
        <textarea
          className="input"
          id={id}
          rows={3}
          maxLength={2000}
          required
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <Button type="submit" kind="primary" working={answer.isPending}>
        <Trans>Send the answer</Trans>
      </Button>
      {answer.isError && (
        <Callout kind="danger" live>
          <Trans>The answer was not sent. Your text is still here. Check your internet connection and try again.</Trans>
        </Callout>
      )}
    </form>
  )
}
