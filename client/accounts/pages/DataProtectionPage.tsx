import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Notice } from '../../../shared/accounts/myData.ts'
import { REFUSAL_DAYS } from '../../../shared/accounts/retention.ts'
import { TRANSLATION_DAYS } from '../../../shared/translations/translation.ts'
import { UNNAMED_PICTURE_DAYS } from '../../../shared/reports/picture.ts'
import { noticeQuery } from '../dataProtectionQueries.ts'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import '../joining.css'
import '../records.css'

/** The notice on data protection, also without a session. The default export: it is loaded on demand. */
export default function DataProtectionPage() {
  const { t } = useLingui()
  usePageTitle(t`Data protection – SID workspace`)
  const notice = useQuery(noticeQuery)
  return (
    <EntryFrame wide>
      <h1>
        <Trans>Data protection</Trans>
      </h1>
      <WhenLoaded query={notice} lines={6}>
        {({ texts, retention, translator }) => (
          <div className="notice-page">
            <Responsible texts={texts} />
            <Stored retention={retention} />
            <Translated by={translator} />
            <InBrowser />
          </div>
        )}
      </WhenLoaded>
      <p>
        <Link to="/my-data">
          <Trans>See your own data</Trans>
        </Link>
        {' · '}
        <Link to="/">
          <Trans>Open the workspace</Trans>
        </Link>
      </p>
    </EntryFrame>
  )
}

function Responsible({ texts }: Pick<Notice, 'texts'>) {
  if (texts === null) {
    return (
      <Callout>
        <Trans>The operator of this server has not yet said who is responsible for it.</Trans>
      </Callout>
    )
  }
  return (
    <dl>
      <dt>
        <Trans>Controller</Trans>
      </dt>
      <dd className="said">{texts.controller}</dd>
      <dt>
        <Trans>Processor</Trans>
      </dt>
      <dd className="said">{texts.processor}</dd>
      <dt>
        <Trans>Record of processing</Trans>
      </dt>
      <dd>{texts.recordNumber}</dd>
      <dt>
        <Trans>Contact</Trans>
      </dt>
      <dd className="said">{texts.contact}</dd>
    </dl>
  )
}

function Stored({ retention }: Pick<Notice, 'retention'>) {
  const days = (value: number) => <Plural value={value} one="# day" other="# days" />
  return (
    <section>
      <h2>
        <Trans>How long data are stored</Trans>
      </h2>
      <p>
        <Trans>
          Your name, address and role are stored until a coordinator erases you. What you wrote stays, without your
          name.
        </Trans>
      </p>
      <p>
        <Trans>
          Files that your colleagues download stay as they are. Your name in them, as owner of an activity or author of
          a comment, remains after an erasure.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>Sessions that are not used: {days(retention.sessionDays)}</Trans>
        </li>
        <li>
          <Trans>
            Emails to you: {days(retention.mailDays)}. Whether you open one, or follow a link in it, is not recorded.
          </Trans>
        </li>
        <li>
          <Trans>Emails that your mail server refused: {days(REFUSAL_DAYS)}</Trans>
        </li>
        <li>
          <Trans>Pictures of reports that no report shows any more: {days(UNNAMED_PICTURE_DAYS)}</Trans>
        </li>
        <li>
          <Trans>Notifications: {days(retention.notificationDays)}</Trans>
        </li>
        <li>
          <Trans>Requests that were refused or withdrawn: {days(retention.requestDays)}</Trans>
        </li>
        <li>
          <Trans>Who changed which activity: {days(retention.historyDays)}</Trans>
        </li>
        <li>
          <Trans>Messages of the public after their last word: {days(retention.inquiryDays)}</Trans>
        </li>
        <li>
          <Trans>
            The audit log: <Plural value={retention.auditMonths} one="# month" other="# months" />
          </Trans>
        </li>
      </ul>
    </section>
  )
}

/** @param by the translator's host; null: there is none */
function Translated({ by }: { readonly by: Notice['translator'] }) {
  if (by === null) return null
  return (
    <section>
      <h2>
        <Trans>Texts that are translated</Trans>
      </h2>
      <p>
        <Trans>
          When somebody asks for it, texts of plans, profile pages, comments for the network, questions to the helpdesk
          and its answers are sent to {by}, which translates them. Your name and your address do not go with them.
        </Trans>
      </p>
      <p>
        <Trans>
          Messages of the public, internal notes, threads for one centre, tasks, notes of connections and drafts are
          never sent. The workspace stores translations for {TRANSLATION_DAYS} days after their last use, and deletes
          all of them when a person is erased.
        </Trans>
      </p>
    </section>
  )
}

/** The cookies of `sessionCookie.ts`, `linkRoutes.ts`, `oidc/routes.ts`, `completeSignIn.ts` and `knownMailbox.ts`. */
function InBrowser() {
  return (
    <section>
      <h2>
        <Trans>What your browser stores</Trans>
      </h2>
      <p>
        <Trans>All of it is needed for the workspace. Nothing tracks you, and nothing is sent to others.</Trans>
      </p>
      <ul>
        <li>
          <Trans>A cookie for your session, for 90 days at most. It ends when you sign out.</Trans>
        </li>
        <li>
          <Trans>Cookies for the time in which you sign in, for a day at most.</Trans>
        </li>
        <li>
          <Trans>
            A cookie for 400 days that says which mailbox signed in here last. With it you can sign in even while others
            ask for links to your address. It holds no address that others could read.
          </Trans>
        </li>
        <li>
          <Trans>
            A copy of what you opened, and of edits that were not sent yet, so that you can work offline. It is removed
            when you sign out.
          </Trans>
        </li>
      </ul>
    </section>
  )
}
