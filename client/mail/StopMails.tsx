import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { useParams } from 'react-router'
import { hasStatus } from '../http/failure.ts'
import { Brand } from '../ui/Brand.tsx'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Main } from '../ui/Main.tsx'
import { useStopMails } from './mailQueries.ts'
import './mail.css'

interface Said {
  readonly heading: ReactNode
  readonly text: ReactNode
}

interface StopMailsProps {
  readonly what: Parameters<typeof useStopMails>[0]
  readonly before: Said
  readonly button: ReactNode
  readonly after: Said
}

/**
 * The page behind a mail's unsubscribe link, with or without a session. Mail programs prefetch links, so nothing
 * happens before the button is pressed.
 */
export function StopMails({ what, before, button, after }: StopMailsProps) {
  const { token = '' } = useParams()
  const stop = useStopMails(what)
  return (
    <div className="door">
      <header>
        <span className="brand">
          <Brand />
        </span>
      </header>
      <Main className="doors">
        <h1>{stop.isSuccess ? after.heading : before.heading}</h1>
        {stop.isSuccess ? (
          <p className="lead" role="status">
            {after.text}
          </p>
        ) : (
          <>
            <p className="lead">{before.text}</p>
            <div className="stop-mails">
              <Button kind="primary" big working={stop.isPending} onPress={() => stop.mutate(token)}>
                {button}
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
