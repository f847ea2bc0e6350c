import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SessionList } from '../SessionList.tsx'
import { openSessionsQuery } from '../sessionQueries.ts'
import { dayAndMonth } from '../../ui/formats/when.ts'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'

/** A person's sessions, and ways to sign in. The default export: it is loaded on demand. */
export default function SessionsPage() {
  const { t } = useLingui()
  usePageTitle(t`Where you are signed in – SID workspace`)
  const open = useQuery(openSessionsQuery)
  return (
    <Main>
      <PageHead title={<Trans>Where you are signed in</Trans>} lead={<Trans>End whatever you do not know.</Trans>} />
      <OfflineCallout query={open} />
      <WhenLoaded query={open} lines={6}>
        {(signedIn) => (
          <>
            <section className="settings" aria-label={t`Sessions`}>
              <SessionList open={signedIn} />
            </section>
            {signedIn.identities.length > 0 && (
              <section className="settings" aria-labelledby="ways">
                <h2 id="ways">
                  <Trans>Ways to sign in</Trans>
                </h2>
                <ul className="paper entry-rows sessions">
                  {signedIn.identities.map(({ kind, label, linkedAt }) => (
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
      </WhenLoaded>
    </Main>
  )
}

function Since({ at }: { readonly at: string }) {
  const day = dayAndMonth(at.slice(0, 10))
  return <Trans>since {day}</Trans>
}
