import { useEffect, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { ReadUpdate } from '../../../shared/updates/api.ts'
import { letterChanges } from '../../../shared/updates/letterChanges.ts'
import { wordNumber } from '../../../shared/updates/letterWording.ts'
import { diffWords } from '../../../shared/text/diffWords.ts'
import type { ReleaseDecision } from '../../../shared/updates/api.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { MarkedPieces } from '../../ui/facts/MarkedPieces.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { updateHref } from '../updateHref.ts'
import { markSnapshotSeen, useDecideOnUpdate } from '../updateQueries.ts'

interface ReleasePartProps {
  readonly update: ReadUpdate
  /** Whether an undecided source keeps the letter from being asked for. */
  readonly isBlocked: boolean
  readonly isConnected: boolean
  /** Resolves when the server has every edit that was made here. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** Asking for the release, deciding on it, and taking it back. All of it needs the server. */
export function ReleasePart(props: ReleasePartProps) {
  const { update, isConnected } = props
  const decide = useDecideOnUpdate(update.id)
  const { release } = update
  if (release === null) return null
  return (
    <section className="paper release" aria-labelledby="release">
      <h2 id="release">
        <Trans>Release</Trans>
      </h2>
      {!isConnected && (
        <p className="hint">
          <Trans>Asking, releasing and sending need the server. You can go on writing.</Trans>
        </p>
      )}
      {decide.isError && <Callout kind="danger">{failureReason(decide.error)}</Callout>}
      <Standing {...props} release={release} onDecide={decide.mutate} isWorking={decide.isPending} />
    </section>
  )
}

interface StandingProps extends ReleasePartProps {
  readonly release: NonNullable<ReadUpdate['release']>
  readonly onDecide: (decision: ReleaseDecision) => void
  readonly isWorking: boolean
}

function Standing(props: StandingProps) {
  const { update, release } = props
  switch (update.state) {
    case 'draft':
      return (
        <>
          {release.decision === 'returned' && (
            <Callout>
              <p>
                <Trans>{release.decidedBy?.name} returned it.</Trans>
              </p>
              {release.words !== '' && <p>{release.words}</p>}
            </Callout>
          )}
          {release.decision === 'recalled' && release.words !== '' && (
            <Callout kind="warning">
              <p lang="en">{release.words}</p>
            </Callout>
          )}
          <AskPart {...props} />
        </>
      )
    case 'asked':
      return (
        <>
          <Waiting {...props} />
          <AskPart {...props} />
        </>
      )
    case 'released':
      return <Released {...props} />
    case 'sent':
      return (
        <p>
          <Trans>It was sent. Corrections are notes at its items.</Trans>{' '}
          <Link to={updateHref(update.number ?? update.id)}>
            <Trans>Read the letter</Trans>
          </Link>
        </p>
      )
  }
}

function AskPart({ update, release, isBlocked, isConnected, isWorking, onDecide, whenSaved }: StandingProps) {
  const isAgain = update.state === 'asked'
  async function ask(): Promise<void> {
    // The snapshot is of what the server has.
    if (await whenSaved(AbortSignal.timeout(SAVED_WITHIN_MS))) onDecide({ decision: 'ask' })
  }
  return (
    <>
      <p className="hint">
        {release.policy === 'two' ? (
          <Trans>Asking stores the letter as it is now. A second coordinator releases it.</Trans>
        ) : (
          <Trans>Asking stores the letter as it is now. You can release it yourself.</Trans>
        )}
      </p>
      {isBlocked ? (
        <p className="hint bad">
          <Trans>Decide first about the items whose source changed.</Trans>
        </p>
      ) : (
        isConnected && (
          <Button kind={isAgain ? 'secondary' : 'primary'} working={isWorking} onPress={() => void ask()}>
            {isAgain ? <Trans>Ask again with the letter of now</Trans> : <Trans>Ask for release</Trans>}
          </Button>
        )
      )}
    </>
  )
}

const SAVED_WITHIN_MS = 10_000

/** The snapshot that waits, with what changed since this person looked last. */
function Waiting({ update, release, isConnected, isWorking, onDecide }: StandingProps) {
  const { t } = useLingui()
  const [words, setWords] = useState('')
  const [isReturning, setReturning] = useState(false)
  const { snapshot, askedBy, mayRelease, letter, seen } = release
  useEffect(() => {
    if (snapshot === null) return
    // Seen when it is left: what is shown now stays while it is looked at.
    return () => void markSnapshotSeen(update.id, snapshot).catch(() => undefined)
  }, [update.id, snapshot])
  const changes = letter === null || seen === null ? null : letterChanges(seen, letter)
  const body = snapshot === null ? {} : { snapshot }
  return (
    <>
      <p>
        <Trans>{askedBy?.name ?? t`Somebody`} asked for the release of this letter.</Trans>
      </p>
      {changes !== null && (
        <>
          <p className="meta">
            <Trans>Since you looked last:</Trans>
          </p>
          {changes.length === 0 ? (
            <p className="meta">
              <Trans>Nothing changed.</Trans>
            </p>
          ) : (
            <ul className="source-changes">
              {changes.map(({ key, before, after }) => (
                <li key={key}>
                  <MarkedPieces pieces={diffWords(before, after)} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {!mayRelease && (
        <p className="hint">
          <Trans>You asked. Another coordinator releases it.</Trans>
        </p>
      )}
      {isConnected && (
        <div className="row">
          {mayRelease && (
            <Button kind="primary" working={isWorking} onPress={() => onDecide({ decision: 'release', ...body })}>
              <Trans>Release</Trans>
            </Button>
          )}
          {!isReturning && (
            <Button onPress={() => setReturning(true)}>
              <Trans>Return with a comment</Trans>
            </Button>
          )}
        </div>
      )}
      {isReturning && (
        <>
          <TextInput label={t`What has to change`} rows={2} maxLength={1000} value={words} onChange={setWords} />
          <Button working={isWorking} onPress={() => onDecide({ decision: 'return', words })}>
            <Trans>Return</Trans>
          </Button>
        </>
      )}
    </>
  )
}

function Released({ update, isConnected, isWorking, onDecide }: StandingProps) {
  const number = update.number === null ? '' : wordNumber(update.number, localiser())
  return (
    <>
      <p>
        <Trans>Released as {number}. Nobody can write in it now.</Trans>{' '}
        <Link to={updateHref(update.number ?? update.id)}>
          <Trans>Read the letter</Trans>
        </Link>
      </p>
      {isConnected && (
        <Button working={isWorking} onPress={() => onDecide({ decision: 'recall' })}>
          <Trans>Recall, to write in it again</Trans>
        </Button>
      )}
    </>
  )
}
