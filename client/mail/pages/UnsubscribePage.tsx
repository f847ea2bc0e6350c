import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from 'react-router'
import { hasStatus } from '../../http/failure.ts'
import { useStopMails } from '../mailQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Main } from '../../ui/Main.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import '../../accounts/signIn/signIn.css'
import '../mail.css'
import { Brand } from '../../ui/Brand.tsx'

/**
 * The page behind a mail's unsubscribe link, with or without a session. Mail programs prefetch links, so nothing
 * happens before the button is pressed. The default export: it is loaded on demand.
 */
export default function UnsubscribePage() {
  const { t } = useLingui()
  usePageTitle(t`Stop emails – SID workspace`)
  const { token = '' } = useParams()
  const stop = useStopMails()
  return (
    <div className="door">
      <header>
        <span className="brand">
          <Brand />
        </span>
      </header>
      <Main className="doors">
        <h1>{stop.isSuccess ? <Trans>Emails stopped</Trans> : <Trans>Stop these emails?</Trans>}</h1>
        {stop.isSuccess ? (
          <p className="lead" role="status">
            <Trans>
              The workspace no longer sends you emails. You can change this in the workspace, under “Your
              notifications”.
            </Trans>
          </p>
        ) : (
          <>
            <p className="lead">
              <Trans>
                The workspace will stop sending you emails. You can still read all notifications in the workspace.
              </Trans>
            </p>
            <div className="stop-mails">
              <Button kind="primary" big working={stop.isPending} onPress={() => stop.mutate(token)}>
                <Trans>Stop emails</Trans>
              </Button>
              {stop.isError && (
                <Callout kind="danger" live>
                  {hasStatus(stop.error, 404) ? (
                    <Trans>
                      This link does not work. Use the link in a newer email, or sign in and change it in the workspace.
                    </Trans>
                  ) : (
                    <Trans>The emails could not be stopped. Check your internet connection and try again.</Trans>
                  )}
                </Callout>
              )}
            </div>
          </>
        )}
        <p>
          <a href="/settings">
            <Trans>Open workspace</Trans>
          </a>
        </p>
      </Main>
    </div>
  )
}
