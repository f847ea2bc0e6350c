import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { UpdateId } from '../../../shared/ids.ts'
import type { Sending } from '../../../shared/updates/api.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { useChangeSending } from './sendingQueries.ts'

interface SendProgressProps {
  readonly update: UpdateId
  readonly sending: Sending
  readonly away: boolean
}

/** How far the sending is: figures, holding what waits, and what mail servers refused. */
export function SendProgress({ update, sending, away }: SendProgressProps) {
  const { t } = useLingui()
  const change = useChangeSending(update)
  const { sent, waiting, refused, stopped, refusals } = sending
  const all = sent + waiting + refused
  return (
    <>
      <progress className="send-progress" max={Math.max(all, 1)} value={sent + refused} aria-label={t`Emails sent`} />
      <p role="status">
        <Trans>
          <b>{sent}</b> sent, <b>{waiting}</b> waiting, <b>{refused}</b> refused
        </Trans>
      </p>
      {stopped && waiting > 0 && (
        <Callout kind="warning">
          <Trans>
            Stopped. <Plural value={waiting} one="# person waits" other="# people wait" /> for the letter. The others
            have it.
          </Trans>
        </Callout>
      )}
      {change.isError && (
        <Callout kind="danger" live>
          {refusalTitle(change.error) ?? t`Nothing was changed. Check your internet connection and try again.`}
        </Callout>
      )}
      {!away && waiting > 0 && (
        <div className="row">
          {stopped ? (
            <Button kind="primary" working={change.isPending} onPress={() => change.mutate({ stopped: false })}>
              <Trans>Go on sending</Trans>
            </Button>
          ) : (
            <Button working={change.isPending} onPress={() => change.mutate({ stopped: true })}>
              <Trans>Stop sending</Trans>
            </Button>
          )}
        </div>
      )}
      {refusals.length > 0 && <Refusals refusals={refusals} />}
    </>
  )
}

function Refusals({ refusals }: Pick<Sending, 'refusals'>) {
  return (
    <details>
      <summary>
        <Trans>
          <Plural value={refusals.length} one="# email" other="# emails" /> that did not arrive, or may not have
        </Trans>
      </summary>
      <ul className="send-list">
        {refusals.map(({ name, at, trouble, kind, isPaused }) => (
          <li key={`${name} ${at}`}>
            <span>
              <b>{name}</b>, {momentOf(at)}
              {': '}
              <Outcome kind={kind} isPaused={isPaused} />
              <small lang="en">{trouble}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Outcome({ kind, isPaused }: Pick<Sending['refusals'][number], 'kind' | 'isPaused'>) {
  switch (kind) {
    case 'later':
      return <Trans>not yet, it is tried again.</Trans>
    case 'unsure':
      return <Trans>the mail server gave no answer. The email may have arrived, so it is not sent again.</Trans>
    case 'refused':
      return isPaused ? <Trans>refused, and the address is paused.</Trans> : <Trans>refused.</Trans>
  }
}
