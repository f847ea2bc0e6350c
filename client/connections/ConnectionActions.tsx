import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreId } from '../../shared/ids.ts'
import { statusAfter, type ConnectionAction, type ConnectionDetail } from '../../shared/connections/connection.ts'
import { isRefusal } from '../http/failure.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { showToast } from '../ui/announce.ts'
import { Callout } from '../ui/Callout.tsx'
import { Dialog } from '../ui/overlays/Dialog.tsx'
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
  const takeBack = (): void => change.mutate({ centre, act: 'reopen', words: '' })
  function onEnded(): void {
    setWords('')
    if (connection.status === 'agreed')
      showToast(t`Connection with ${otherName} ended`, { label: t`Undo`, run: takeBack })
  }

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
        onEnd={() => change.mutate({ centre, act: 'end', words }, { onSuccess: onEnded })}
      />
    </div>
  )
}

interface ActionButtonsProps extends ConnectionActsProps {
  readonly words: string
  readonly working: boolean
  readonly run: (act: Exclude<ConnectionAction, 'propose'>) => () => void
  readonly onAskAgain: () => void
  readonly onEnd: () => void
}

type EndButtonProps = Pick<ActionButtonsProps, 'connection' | 'otherName' | 'working' | 'onEnd'>

/** Ends a connection, after a question since the other centre is notified at once; or withdraws a request. */
function EndButton({ connection, otherName, working, onEnd }: EndButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const isRequest = connection.status === 'proposed'
  return (
    <>
      <Button kind="quiet" working={working} onPress={isRequest ? onEnd : () => setAsking(true)}>
        {isRequest ? <Trans>Withdraw request</Trans> : <Trans>End connection</Trans>}
      </Button>
      <EndDialog otherName={otherName} isOpen={isAsking} onEnd={onEnd} onClose={() => setAsking(false)} />
    </>
  )
}

interface EndDialogProps {
  readonly otherName: string
  readonly isOpen: boolean
  readonly onEnd: () => void
  readonly onClose: () => void
}

function EndDialog({ otherName, isOpen, onEnd, onClose }: EndDialogProps) {
  const { t } = useLingui()
  function end(): void {
    onClose()
    onEnd()
  }
  return (
    <Dialog title={t`End the connection with ${otherName}?`} isOpen={isOpen} onClose={onClose}>
      <p>
        <Trans>
          {otherName} is notified by bell and email. Messages and shared notes stay readable for both centres.
        </Trans>
      </p>
      <div className="actions">
        <Button kind="danger" onPress={end}>
          <Trans>End connection</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function ActionButtons({ connection, centre, otherName, words, working, run, onAskAgain, onEnd }: ActionButtonsProps) {
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
      {may('end') && <EndButton {...{ connection, otherName, working, onEnd }} />}
    </div>
  )
}
