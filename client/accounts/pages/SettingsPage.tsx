import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { MailSettings } from '../../../shared/mail/frequency.ts'
import type { Person } from '../../../shared/permissions.ts'
import { canChooseLanguage, LanguageForm } from '../LanguageForm.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { MailFrequencyForm } from '../../mail/MailFrequencyForm.tsx'
import { mailSettingsQuery } from '../../mail/mailQueries.ts'
import { SingleKeysSwitch } from '../../ui/keys/SingleKeysSwitch.tsx'
import { Main } from '../../ui/Main.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { LetterSwitch } from '../../updates/sending/LetterSwitch.tsx'
import { updateChoiceQuery } from '../../updates/sending/sendingQueries.ts'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { OwnStrands } from './OwnStrands.tsx'

/** A person's choice of mails. The default export: it is loaded on demand. */
export default function SettingsPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Your notifications – SID workspace`)
  const settings = useQuery(mailSettingsQuery)
  const failure = blockingFailureOf(settings)
  // A part that came later would move those below it.
  const isLoading = useQuery(updateChoiceQuery).isLoading || settings.isPending
  return (
    <Main>
      <PageHead
        title={<Trans>Your notifications</Trans>}
        lead={
          <Trans>
            The workspace notifies you when someone asks about your plan, answers you or mentions you. It can also email
            you.
          </Trans>
        }
      />
      <OfflineCallout query={settings} />
      {isLoading && <Skeleton lines={6} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void settings.refetch()} />}
      {failure === null && !isLoading && settings.data !== undefined && <MailsSection settings={settings.data} />}
      <OwnStrands person={person} />
      {canChooseLanguage() && (
        <section className="settings" aria-labelledby="language">
          <h2 id="language">
            <Trans>Language</Trans>
          </h2>
          <LanguageForm />
        </section>
      )}
      <KeyboardSection />
      <p className="settings-end">
        <Link to="/feeds">
          <Trans>Your calendar addresses</Trans>
        </Link>
        {' · '}
        <Link to="/my-data">
          <Trans>See your own data</Trans>
        </Link>
        {' · '}
        <Link to="/data-protection">
          <Trans>Data protection</Trans>
        </Link>
      </p>
    </Main>
  )
}

function MailsSection({ settings }: { readonly settings: MailSettings }) {
  const { address } = settings
  return (
    <section className="settings" aria-labelledby="mails">
      <h2 id="mails">
        <Trans>Emails</Trans>
      </h2>
      <div className="paper">
        <MailFrequencyForm settings={settings} />
      </div>
      <LetterSwitch />
      <p>
        <Trans>
          Emails go to <b>{address}</b>. Notifications that you have already read are not emailed.
        </Trans>
      </p>
      {settings.delivery === 'files' && (
        <Callout>
          <Trans>
            No mail server is set up, so emails are not sent. They are stored as files on this server. Coordinators can
            read them.
          </Trans>
        </Callout>
      )}
    </section>
  )
}

function KeyboardSection() {
  return (
    <section className="settings" aria-labelledby="keys">
      <h2 id="keys">
        <Trans>Keyboard</Trans>
      </h2>
      <div className="paper pad">
        <SingleKeysSwitch />
      </div>
      <p>
        <Trans>
          In lists and comments: j, k, r, e and others, and ? for all shortcuts. Switch them off if you dictate.
        </Trans>
      </p>
    </section>
  )
}
