import { Trans, useLingui } from '@lingui/react/macro'
import type { OpenSession, OpenSessions } from '../../shared/accounts/openSession.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { showToast } from '../ui/announce.ts'
import { useEndSession } from './sessionQueries.ts'
import './joining.css'

/** The browsers in which the person is signed in, each with a button that ends its session. */
export function SessionList({ open: { sessions, idleDays, longestDays } }: { readonly open: OpenSessions }) {
  const { t } = useLingui()
  const end = useEndSession()
  const others = sessions.filter(({ own }) => !own)
  return (
    <>
      <ul className="paper entry-rows sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <b>
                <Browser session={session} />
              </b>
              <small>
                <Facts session={session} />
              </small>
            </span>
            {session.own ? (
              <span className="chip">
                <Trans>This one</Trans>
              </span>
            ) : (
              <Button
                working={end.isPending && end.variables === session.id}
                onPress={() => end.mutate(session.id, { onSuccess: () => showToast(t`The session was ended.`) })}
              >
                <Trans>End</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className="actions">
          <Button
            working={end.isPending && end.variables === 'others'}
            onPress={() => end.mutate('others', { onSuccess: () => showToast(t`All other sessions were ended.`) })}
          >
            <Trans>End all others</Trans>
          </Button>
        </div>
      )}
      {end.isError && (
        <Callout kind="danger" live>
          <Trans>The session could not be ended. Check your internet connection and try again.</Trans>
        </Callout>
      )}
      <p className="hint">
        <Trans>
          A session that you end closes within a second. Sessions end by themselves after {idleDays} days without use,
          and after {longestDays} days in any case.
        </Trans>
      </p>
    </>
  )
}

function Browser({ session: { browser, system } }: { readonly session: OpenSession }) {
  if (browser === null) return <Trans>Unknown browser</Trans>
  return system === null ? (
    browser
  ) : (
    <Trans>
      {browser} on {system}
    </Trans>
  )
}

function Facts({ session: { startedAt, lastUsedAt, method, provider } }: { readonly session: OpenSession }) {
  const [since, last] = [momentOf(startedAt), momentOf(lastUsedAt)]
  return (
    <>
      <Trans>
        Since {since}, last used {last}
      </Trans>{' '}
      ·{' '}
      {method === 'link' ? (
        <Trans>link by email</Trans>
      ) : method === 'demo' ? (
        <Trans>demonstration</Trans>
      ) : (
        (provider ?? <Trans>sign-in service</Trans>)
      )}
    </>
  )
}
