import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreId } from '../../shared/ids.ts'
import { statusAfter, type ConnectionAction, type ConnectionDetail } from '../../shared/connections/connection.ts'
import { isRefusal } from '../http/failure.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { Callout } from '../ui/Callout.tsx'
import { useConnectionAction, usePropose } from './connectionMutations.ts'

interface ConnectionActsProps {
  readonly connection: ConnectionDetail
  /** The centre that acts. */
  readonly centre: CentreId
  readonly otherName: string
}

/** A centre's actions on a connection. The message is sent with the action. */
export function ConnectionActions({ connection, centre, otherName }: ConnectionActsProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const wordsId = useId()
  const change = useConnectionAction(connection.id, connection.campaign)
  const propose = usePropose(connection.campaign, centre)
  const may = (act: ConnectionAction): boolean => statusAfter(connection, act, centre) !== null
  const isAsked = connection.waitingFor === centre
  const done = { onSuccess: () => setWords('') }
  const run = (act: Exclude<ConnectionAction, 'propose'>) => () => change.mutate({ centre, act, words }, done)

  function askAgain(): void {
    const [first, second] = connection.sides
    const [own, other] = first.centre === centre ? [first, second] : [second, first]
    propose.mutate({ activity: own.activity, other, words }, done)
  }

  const working = change.isPending || propose.isPending
  const failure = change.error ?? propose.error
  return (
    <div className="acts">
      {isAsked && connection.status === 'proposed' && (
        <p>
          <Trans>{otherName} is waiting for your response.</Trans>
        </p>
      )}
      <Field id={wordsId} label={may('say') ? t`Write to ${otherName}` : t`Message (optional)`}>
        <textarea
          id={wordsId}
          className="input"
          rows={3}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      {failure !== null && (
        <Callout kind="warning" live>
          {isRefusal(failure, 'conflict') ? (
            <Trans>
              Someone else changed this connection first. Your message is still here. Check the history, then try again.
            </Trans>
          ) : (
            <Trans>Your response could not be saved. Your message is still here. Try again.</Trans>
          )}
        </Callout>
      )}
      <ActionButtons
        connection={connection}
        centre={centre}
        otherName={otherName}
        words={words}
        working={working}
        run={run}
        onAskAgain={askAgain}
      />
    </div>
  )
}

interface ActionButtonsProps extends ConnectionActsProps {
  readonly words: string
  readonly working: boolean
  readonly run: (act: Exclude<ConnectionAction, 'propose'>) => () => void
  readonly onAskAgain: () => void
}

function ActionButtons({ connection, centre, otherName, words, working, run, onAskAgain }: ActionButtonsProps) {
  const may = (act: ConnectionAction): boolean => statusAfter(connection, act, centre) !== null
  const isAsked = connection.waitingFor === centre
  return (
    <div className="actions">
      {may('agree') && (
        <Button kind="primary" icon="check" working={working} onPress={run('agree')}>
          <Trans>Agree</Trans>
        </Button>
      )}
      {may('say') && words.trim() !== '' && (
        <Button kind={may('agree') ? 'secondary' : 'primary'} working={working} onPress={run('say')}>
          {isAsked ? <Trans>Send message</Trans> : <Trans>Send</Trans>}
        </Button>
      )}
      {may('decline') && (
        <Button working={working} onPress={run('decline')}>
          <Trans>Decline</Trans>
        </Button>
      )}
      {may('finish') && (
        <Button icon="check" working={working} onPress={run('finish')}>
          <Trans>Mark as done</Trans>
        </Button>
      )}
      {may('reopen') && (
        <Button icon="restore" working={working} onPress={run('reopen')}>
          <Trans>Reopen connection</Trans>
        </Button>
      )}
      {may('propose') && (
        <Button icon="restore" working={working} onPress={onAskAgain}>
          <Trans>Ask {otherName} again</Trans>
        </Button>
      )}
      {may('end') && (
        <Button kind="quiet" working={working} onPress={run('end')}>
          {connection.status === 'proposed' ? <Trans>Withdraw request</Trans> : <Trans>End connection</Trans>}
        </Button>
      )}
    </div>
  )
}
