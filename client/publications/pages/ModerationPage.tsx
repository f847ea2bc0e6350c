import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import type { PageDrafts, PublicationList } from '../../../shared/publications/publicationList.ts'
import { moderationHref } from '../../../shared/publications/publicationHref.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { OtherCampaigns } from '../../campaigns/OtherCampaigns.tsx'
import WaitingPages from '../WaitingPages.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { CHASE_PARAMETER } from '../../milestones/chaseGroups.ts'
import { lastReminders } from '../../milestones/lastReminders.ts'
import { lastRemindersQuery } from '../../milestones/milestoneQueries.ts'
import { Reminded } from '../../milestones/Reminded.tsx'
import { pageDraftsQuery } from '../publicationQueries.ts'
import { publicationsQuery } from '../publicationsQuery.ts'
import { DRAFT_LABELS, STATE_LABELS } from '../publicationLabels.ts'
import { publicHref } from '../PublishingState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Ago } from '../../ui/formats/Ago.tsx'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import '../publications.css'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'

type Row = PublicationList['publications'][number]

/** The profile pages of a campaign: those that wait for a decision, then all others. The default export: it is loaded on demand. */
export default function ModerationPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Public pages, ${campaign.shortName} – SID workspace`)
  const list = useQuery(publicationsQuery(campaign.id))
  const mayRemind = can(person, 'milestone.edit', campaign)
  const rows = list.data?.publications ?? []
  const waiting = rows.filter(({ state }) => state === 'submitted')
  return (
    <Main>
      <Head campaign={campaign} waiting={waiting.length} mayRemind={mayRemind} />
      <OtherCampaigns
        campaign={campaign}
        person={person}
        hrefOf={({ id }) => `/moderation/${id}`}
        Count={WaitingPages}
      />
      <OfflineCallout query={list} />
      <WhenLoaded query={list} lines={6}>
        {() => campaign.kind === 'sid' && <PageTable campaign={campaign} rows={rows} mayRemind={mayRemind} />}
      </WhenLoaded>
    </Main>
  )
}

interface HeadProps {
  readonly campaign: Campaign
  /** The pages that wait for a decision. */
  readonly waiting: number
  readonly mayRemind: boolean
}

function Head({ campaign, waiting, mayRemind }: HeadProps) {
  return (
    <PageHead
      title={<Trans>Public pages</Trans>}
      lead={
        campaign.kind === 'sid' ? (
          <Plural
            value={waiting}
            _0="No page waits for a decision."
            one="# page waits for a decision, the oldest first."
            other="# pages wait for a decision, the oldest first."
          />
        ) : (
          <Trans>This campaign has no public pages.</Trans>
        )
      }
    >
      {campaign.kind === 'sid' && (
        <div className="row">
          {mayRemind && (
            <Link className="btn" to={`/milestones/${campaign.id}?${CHASE_PARAMETER}=no-page`}>
              <Icon name="bell" />
              <span>
                <Trans>Remind centres</Trans>
              </span>
            </Link>
          )}
          <Link className="btn" to="/wording">
            <Trans>Wording in each language</Trans>
          </Link>
          <a className="btn" href={`/en/sid/${campaign.day.slice(0, 4)}`} target="_blank" rel="noreferrer">
            <Trans>See public site</Trans>
          </a>
        </div>
      )}
    </PageHead>
  )
}

interface PageTableProps {
  readonly campaign: Campaign
  readonly rows: readonly Row[]
  readonly mayRemind: boolean
}

function PageTable({ campaign, rows, mayRemind }: PageTableProps) {
  const { t } = useLingui()
  const drafts = useQuery(pageDraftsQuery(campaign.id))
  const draftOf = new Map(drafts.data?.drafts.map((draft) => [draft.centre, draft]))
  const reminders = useQuery({ ...lastRemindersQuery(campaign.id), enabled: mayRemind })
  const last = lastReminders(reminders.data, null)
  return (
    <div className="paper">
      <table className="plain-table public-pages" aria-label={t`Profile pages`}>
        <ColumnHeads columns={[t`Centre`, t`State`, t`Since`, t`Public`]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.centre}>
              <th scope="row">
                <Link
                  to={
                    row.state === 'submitted'
                      ? moderationHref({ campaign: campaign.id, centre: row.centre })
                      : `/profiles/${campaign.id}/${row.centre}`
                  }
                >
                  {row.countryName}
                </Link>{' '}
                <small>{row.name !== row.countryName && row.name}</small>
              </th>
              <td>
                <StateOf row={row} draft={draftOf.get(row.centre)} />
                <LastReminder reminder={last.get(row.centre)} />
              </td>
              <td>{row.at !== null && <Ago at={row.at} />}</td>
              <td>
                {row.isPublic ? (
                  <a href={publicHref(campaign, row.centre)} target="_blank" rel="noreferrer">
                    <Trans>See page</Trans>
                  </a>
                ) : (
                  <Trans>Not public</Trans>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface StateOfProps {
  readonly row: Row
  /** Undefined before the drafts are read. */
  readonly draft: PageDrafts['drafts'][number] | undefined
}

/** The state of a page; of one that nobody has submitted, that of its draft. */
function StateOf({ row, draft }: StateOfProps) {
  const { i18n } = useLingui()
  const label = i18n._(STATE_LABELS[row.state])
  if (row.state !== 'draft' || draft === undefined) return label
  const { state, missing } = draft
  return (
    <>
      {label}
      <small>
        {state === 'begun' ? (
          <Plural value={missing} one="draft with # field to complete" other="draft with # fields to complete" />
        ) : (
          i18n._(DRAFT_LABELS[state])
        )}
      </small>
    </>
  )
}

function LastReminder({
  reminder,
}: {
  readonly reminder: { readonly at: string; readonly by: string | null } | undefined
}) {
  if (reminder === undefined) return null
  return (
    <small>
      <Reminded at={reminder.at} by={reminder.by} />
    </small>
  )
}
