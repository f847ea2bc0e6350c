import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SessionList } from '../SessionList.tsx'
import { openSessionsQuery } from '../sessionQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { dayAndMonth } from '../../ui/formats/when.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'

/** A person's sessions, and ways to sign in. The default export: it is loaded on demand. */
export default function SessionsPage() {
  const { t } = useLingui()
  usePageTitle(t`Where you are signed in – SID workspace`)
  const open = useQuery(openSessionsQuery)
  const failure = blockingFailureOf(open)
  return (
    <Main>
      <div className="head">
        <div>
          <h1>
            <Trans>Where you are signed in</Trans>
          </h1>
          <p className="lead">
            <Trans>End whatever you do not know.</Trans>
          </p>
        </div>
      </div>
      <OfflineCallout query={open} />
      {open.isPending && <Skeleton lines={6} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void open.refetch()} />}
      {failure === null && open.data !== undefined && (
        <>
          <section className="settings" aria-label={t`Sessions`}>
            <SessionList open={open.data} />
          </section>
          {open.data.identities.length > 0 && (
            <section className="settings" aria-labelledby="ways">
              <h2 id="ways">
                <Trans>Ways to sign in</Trans>
              </h2>
              <ul className="paper sessions">
                {open.data.identities.map(({ kind, label, linkedAt }) => (
                  <li key={`${kind} ${label} ${linkedAt}`}>
                    <span>
                      <b>{kind === 'link' ? <Trans>Link by email</Trans> : label}</b>
                      <small>
                        {kind === 'link' && <span dir="ltr">{label} · </span>}
                        <Since at={linkedAt} />
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Main>
  )
}

function Since({ at }: { readonly at: string }) {
  const day = dayAndMonth(at.slice(0, 10))
  return <Trans>since {day}</Trans>
}
