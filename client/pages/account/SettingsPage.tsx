import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { failureOf } from '../../http/queryState.ts'
import { MailChoiceForm } from '../../mail/MailFrequencyForm.tsx'
import { mailSettingsQuery } from '../../mail/mailQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Note } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { OfflineNote } from '../frame/OfflineCallout.tsx'
import { Unread } from '../frame/LoadFailure.tsx'

/** What one is told outside the workspace. The default export: it is loaded on demand. */
export default function SettingsPage() {
  const { t } = useLingui()
  usePageTitle(t`Your notifications – SID workspace`)
  const settings = useQuery(mailSettingsQuery)
  const failure = failureOf(settings)
  const address = settings.data?.address
  return (
    <Main>
      <div className="head">
        <div>
          <h1>
            <Trans>Your notifications</Trans>
          </h1>
          <p className="lead">
            <Trans>
              When somebody asks at your plan, answers you or mentions you, the workspace tells you. It can also write
              to you.
            </Trans>
          </p>
        </div>
      </div>
      <OfflineNote query={settings} />
      {settings.isPending && <Skeleton lines={6} />}
      {failure !== null && <Unread error={failure} onRetry={() => void settings.refetch()} />}
      {failure === null && settings.data !== undefined && (
        <section className="settings" aria-labelledby="mails">
          <h2 id="mails">
            <Trans>Mails</Trans>
          </h2>
          <div className="paper">
            <MailChoiceForm settings={settings.data} />
          </div>
          <p>
            <Trans>
              Mails go to <b>{address}</b>. What you have read here in time is not mailed.
            </Trans>
          </p>
          {settings.data.delivery === 'files' && (
            <Note>
              <Trans>
                No mail server is set up, so mails are not sent: they are kept as files on this server, where
                coordinators can read them.
              </Trans>
            </Note>
          )}
        </section>
      )}
    </Main>
  )
}
