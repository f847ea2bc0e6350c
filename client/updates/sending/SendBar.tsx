import { use } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { LocalDate } from '../../../shared/days.ts'
import type { UpdateId } from '../../../shared/ids.ts'
import type { UpdateState } from '../../../shared/updates/updateState.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { OfflineContext } from '../../offline/OfflineContext.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { MailPreviewButton } from './MailPreviewButton.tsx'
import { NotLoaded } from './NotLoaded.tsx'
import { SendForm } from './SendForm.tsx'
import { SendProgress } from './SendProgress.tsx'
import { sendingQuery, useSendTest } from './sendingQueries.ts'
import './sending.css'

interface SendBarProps {
  readonly update: UpdateId
  readonly state: UpdateState
  /** The day for which the letter is worded; null while it has none. */
  readonly day?: LocalDate | null
}

/** A letter as a mail: looking at it, a test to oneself, sending it and how far that is. All of it needs the server. */
export function SendBar({ update, state, day = null }: SendBarProps) {
  const { t } = useLingui()
  const away = use(OfflineContext)
  const test = useSendTest(update)
  return (
    <section className="paper send-bar" aria-labelledby="sending">
      <h2 id="sending">
        <Trans>Email</Trans>
      </h2>
      {away ? (
        <p className="hint">
          <Trans>Offline: sending needs the server. Letters that are on their way go on.</Trans>
        </p>
      ) : (
        <div className="row">
          <MailPreviewButton update={update} />
          <Button
            working={test.isPending}
            onPress={() => test.mutate(undefined, { onSuccess: () => showToast(t`A test is on its way to you.`) })}
          >
            <Trans>Send a test to me</Trans>
          </Button>
        </div>
      )}
      {test.isError && (
        <Callout kind="danger" live>
          {refusalTitle(test.error) ?? t`The test was not sent. Check your internet connection and try again.`}
        </Callout>
      )}
      {(state === 'released' || state === 'sent') && <Sent update={update} state={state} day={day} away={away} />}
    </section>
  )
}

function Sent({ update, state, day, away }: Required<SendBarProps> & { readonly away: boolean }) {
  const sending = useQuery(sendingQuery(update))
  const failure = blockingFailureOf(sending)
  if (failure !== null) return <NotLoaded onRetry={() => void sending.refetch()} />
  if (sending.data === undefined) return <Skeleton lines={2} />
  return state === 'sent' ? (
    <SendProgress update={update} sending={sending.data} away={away} />
  ) : (
    <SendForm update={update} day={day} at={sending.data.at} away={away} />
  )
}
