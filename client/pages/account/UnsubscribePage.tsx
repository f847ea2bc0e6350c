import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'
import { hasStatus } from '../../http/failure.ts'
import { useStopMails } from '../../mail/mailQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Main } from '../../ui/Main.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import '../../accounts/signIn.css'
import '../../mail/mail.css'

/**
 * Where the link in a mail leads, whoever is signed in. Mail programs follow links to look at them, so nothing happens
 * before the button is pressed. The default export: it is loaded on demand.
 */
export default function UnsubscribePage() {
  const { t } = useLingui()
  usePageTitle(t`Stop mails – SID workspace`)
  const { token = '' } = useParams()
  const stop = useStopMails()
  return (
    <div className="door">
      <header>
        <span className="brand">
          <i aria-hidden="true" />
          <span>SID workspace</span>
        </span>
      </header>
      <Main className="doors">
        <h1>{stop.isSuccess ? <Trans>The mails are stopped</Trans> : <Trans>Stop the mails?</Trans>}</h1>
        {stop.isSuccess ? (
          <p className="lead" role="status">
            <Trans>
              The workspace does not write to you any more. You can change that there, under “Your notifications”.
            </Trans>
          </p>
        ) : (
          <>
            <p className="lead">
              <Trans>The workspace then writes to you no more. What happens, you still find there.</Trans>
            </p>
            <div className="stop-mails">
              <Button kind="primary" big working={stop.isPending} onPress={() => stop.mutate(token)}>
                <Trans>Stop these mails</Trans>
              </Button>
              {stop.isError && (
                <Callout kind="danger" live>
                  {hasStatus(stop.error, 404) ? (
                    <Trans>
                      This link does not work. Take the one of a later mail, or sign in and change it there.
                    </Trans>
                  ) : (
                    <Trans>The mails could not be stopped. Check the connection and try again.</Trans>
                  )}
                </Callout>
              )}
            </div>
          </>
        )}
        <p>
          <a href="/settings">
            <Trans>To the workspace</Trans>
          </a>
        </p>
      </Main>
    </div>
  )
}
