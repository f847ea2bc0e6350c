import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { MailPreview } from '../MailPreview.tsx'
import { MailTable } from '../MailTable.tsx'
import { outgoingMailsQuery } from '../mailQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'

/** Outgoing mails, for coordinators. The default export: it is loaded on demand. */
export default function MailsPage({ person }: { readonly person: Person }) {
  return can(person, 'mail.read', {}) ? <Mails /> : <NotFoundPage />
}

function Mails() {
  const { t } = useLingui()
  usePageTitle(t`Outgoing emails – SID workspace`)
  const list = useQuery(outgoingMailsQuery)
  const [openId, setOpen] = useOpenEntry('mail')
  const failure = blockingFailureOf(list)
  const open = list.data?.mails.find(({ id }) => id === openId)
  return (
    <Main>
      <div className="head">
        <div>
          <h1>
            <Trans>Outgoing emails</Trans>
          </h1>
          <p className="lead">
            {list.data?.delivery === 'files' ? (
              <Trans>No mail server is set up. Emails are stored as files on this server and can be read here.</Trans>
            ) : (
              <Trans>Emails to people about their threads, as often as each person chose.</Trans>
            )}
          </p>
        </div>
      </div>
      <OfflineCallout query={list} />
      {list.isPending && <Skeleton lines={8} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      {failure === null && list.data?.mails.length === 0 && (
        <div className="paper empty">
          <h2>
            <Trans>No emails yet</Trans>
          </h2>
          <p className="lead">
            <Trans>Emails about questions and answers will appear here.</Trans>
          </p>
        </div>
      )}
      {failure === null && list.data !== undefined && list.data.mails.length > 0 && (
        <MailTable mails={list.data.mails} onOpen={setOpen} />
      )}
      <MailPreview mail={open} onClose={() => setOpen(null)} />
    </Main>
  )
}
