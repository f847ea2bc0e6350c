import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { MailPreview } from '../MailPreview.tsx'
import { MailTable } from '../MailTable.tsx'
import { outgoingMailsQuery } from '../mailQueries.ts'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { PageHead } from '../../ui/blocks/PageHead.tsx'

/** Outgoing mails, for coordinators. The default export: it is loaded on demand. */
export default function MailsPage({ person }: { readonly person: Person }) {
  return can(person, 'mail.read', {}) ? <Mails /> : <NotFoundPage />
}

function Mails() {
  const { t } = useLingui()
  usePageTitle(t`Outgoing emails – SID workspace`)
  const list = useQuery(outgoingMailsQuery)
  const [openId, setOpen] = useOpenEntry('mail')
  const open = list.data?.mails.find(({ id }) => id === openId)
  return (
    <Main>
      <PageHead
        title={<Trans>Outgoing emails</Trans>}
        lead={
          list.data?.delivery === 'files' ? (
            <Trans>No mail server is set up. Emails are stored as files on this server and can be read here.</Trans>
          ) : (
            <Trans>Emails to people about their threads, as often as each person chose.</Trans>
          )
        }
      />
      <OfflineCallout query={list} />
      <WhenLoaded query={list} lines={8}>
        {({ mails }) =>
          mails.length === 0 ? (
            <EmptyState
              title={<Trans>No emails yet</Trans>}
              lead={<Trans>Emails about questions and answers will appear here.</Trans>}
            />
          ) : (
            <MailTable mails={mails} onOpen={setOpen} />
          )
        }
      </WhenLoaded>
      <MailPreview mail={open} onClose={() => setOpen(null)} />
    </Main>
  )
}
