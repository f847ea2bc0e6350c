import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { can } from '../../../shared/permissions.ts'
import type { DecisionNote, ReportVersion } from '../../../shared/reports/api.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { ReaderCallouts } from '../../documents/ReaderCallouts.tsx'
import { ViewOnly } from '../../documents/ViewOnly.tsx'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { momentOf } from '../../ui/formats/when.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { BeginReport } from '../centre/BeginReport.tsx'
import { DecideReport } from '../centre/DecideReport.tsx'
import { DecisionNotes, isSamePlace, type ReportPlace } from '../centre/DecisionNotes.tsx'
import { NoteAt } from '../centre/NoteAt.tsx'
import { ReopenReport } from '../centre/ReopenReport.tsx'
import { ReportHead } from '../centre/ReportHead.tsx'
import { ReportOnPaper } from '../centre/ReportOnPaper.tsx'
import { ReportStanding } from '../centre/ReportStanding.tsx'
import { SnapshotReader } from '../centre/SnapshotReader.tsx'
import { reportDocument, reportVersionQuery } from '../reportQueries.ts'
import { SUBMISSION_STATES } from '../reportWords.ts'
import { headOf, type ReportPageProps } from './reportPageProps.ts'
import '../centre/report.css'

interface ReportReadingProps extends ReportPageProps {
  readonly query: UseQueryResult
  /** Whether the server itself says that this person may only read. */
  readonly confirmed: boolean
}

/** A report as it was submitted, for those who do not write it now. */
export function ReportReading(props: ReportReadingProps) {
  const { person, campaign, row, page, isOwn, query, confirmed } = props
  const { shown, choose } = useShownVersion(props)
  const mayReopen = campaign.closed && can(person, 'report.reopen', {})
  const mayBegin = isOwn && !page.isBegun && can(person, 'report.edit', { owner: row.centre, closed: isClosed(props) })
  return (
    <>
      {!mayBegin && <WhyReading person={person} isOwn={isOwn} />}
      {shown !== null && (
        <ReportOnPaper
          snapshot={shown.snapshot}
          head={headOf(props)}
          page={page}
          place={{ campaign: campaign.id, centre: row.centre }}
          isOwn={isOwn}
        />
      )}
      <Main>
        <div className={shown === null ? undefined : 'on-screen'}>
          <ReportHead {...headOf(props)}>
            <div className="row">
              {shown !== null && <PrintButton />}
              {page.submissions.length > 1 && shown !== null && (
                <VersionMenu page={page} chosen={shown.submission.number} onChoose={choose} />
              )}
              {mayReopen && (
                <ReopenReport campaign={campaign.id} centre={row.centre} reopenedUntil={page.reopenedUntil} />
              )}
            </div>
          </ReportHead>
          {(page.isBegun || shown !== null) && <ReportStanding page={page} isOwn={isOwn && shown !== null} />}
          <ReaderCallouts
            person={person}
            document={reportDocument(campaign.id, row.centre)}
            query={query}
            confirmed={confirmed}
          />
          {mayBegin ? (
            <Begin {...props} />
          ) : shown === null ? (
            <NothingYet {...props} />
          ) : (
            <Shown {...props} shown={shown} />
          )}
        </div>
      </Main>
    </>
  )
}

function Begin(props: ReportPageProps) {
  const { campaign, row, page } = props
  return (
    <BeginReport
      campaign={campaign.id}
      centre={row.centre}
      planHref={headOf(props).planHref}
      hasPlan={row.state !== 'none'}
      due={page.due?.day ?? null}
    />
  )
}

function WhyReading({ person, isOwn }: Pick<ReportPageProps, 'person' | 'isOwn'>) {
  const ofOthers = can(person, 'report.decide', {}) ? 'role' : 'other-centre'
  return (
    <HeaderSlot>
      <ViewOnly kind="report" reason={isOwn ? 'campaign-closed' : ofOthers} />
    </HeaderSlot>
  )
}

/** A report, with the decision beside it for those who take it. */
function Shown(props: ReportPageProps & { readonly shown: ReportVersion }) {
  const { campaign, row, isOwn, shown } = props
  const { notes, noteAt } = useNotes(props, shown)
  return (
    <div className={notes === null ? undefined : 'report-deciding'}>
      <SnapshotReader
        snapshot={shown.snapshot}
        place={{ campaign: campaign.id, centre: row.centre }}
        isOwn={isOwn}
        renderAt={noteAt}
      />
      {notes !== null && (
        <DecideReport
          key={shown.submission.id}
          campaign={campaign.id}
          centre={row.centre}
          submission={shown.submission.id}
          notes={notes}
        />
      )}
    </div>
  )
}

/** Open again for this report, it is not closed for its centre. */
const isClosed = ({ campaign, page }: Pick<ReportPageProps, 'campaign' | 'page'>): boolean =>
  campaign.closed && page.reopenedUntil === null

/** The newest one, or an earlier one that was chosen. */
function useShownVersion({ campaign, row, page }: ReportPageProps) {
  const [number, choose] = useState<number | null>(null)
  const [newest] = page.submissions
  const isEarlier = number !== null && number !== newest?.number
  const earlier = useQuery({ ...reportVersionQuery(campaign.id, row.centre, number ?? 0), enabled: isEarlier })
  const current: ReportVersion | null =
    newest === undefined || page.snapshot === null ? null : { submission: newest, snapshot: page.snapshot }
  return { shown: isEarlier ? (earlier.data ?? current) : current, choose }
}

interface VersionMenuProps extends Pick<ReportPageProps, 'page'> {
  readonly chosen: number
  readonly onChoose: (number: number) => void
}

function VersionMenu({ page, chosen, onChoose }: VersionMenuProps) {
  const { i18n, t } = useLingui()
  return (
    <MenuButton
      label={t`Version ${chosen}`}
      icon="history"
      chosen={[String(chosen)]}
      items={page.submissions.map(({ number, at, state }) => ({
        id: String(number),
        label: `${number} · ${momentOf(at)} · ${i18n._(SUBMISSION_STATES[state])}`,
      }))}
      onChoose={(number) => onChoose(Number(number))}
    />
  )
}

/**
 * Notes that are written before a decision; null where nothing waits for one of this person.
 * @returns also what stands at each place: a note to write, or those of a return
 */
function useNotes({ person, page }: ReportPageProps, shown: ReportVersion) {
  const { t } = useLingui()
  const [written, setWritten] = useState<readonly DecisionNote[]>([])
  const isDeciding =
    shown.submission.state === 'waiting' &&
    shown.submission.id === page.submissions[0]?.id &&
    can(person, 'report.decide', {})
  function noteAt(at: ReportPlace) {
    if (!isDeciding) return <DecisionNotes submission={shown.submission} place={at} />
    const title = 'section' in at ? '' : (shown.snapshot.activities.find(({ id }) => id === at.activity)?.title ?? '')
    const name =
      'section' in at ? labelOf(REPORT_SECTIONS, at.section) : title.trim() === '' ? t`Untitled activity` : title
    return (
      <NoteAt
        name={name}
        words={written.find((note) => isSamePlace(note.at, at))?.words}
        onChange={(words) =>
          setWritten((before) => [
            ...before.filter((note) => !isSamePlace(note.at, at)),
            ...(words === '' ? [] : [{ at, words }]),
          ])
        }
      />
    )
  }
  return { notes: isDeciding ? written.filter(({ words }) => words.trim() !== '') : null, noteAt }
}

function NothingYet({ page, row, isOwn, campaign }: ReportPageProps) {
  const name = row.countryName
  return (
    <EmptyState
      title={<Trans>No report to read yet</Trans>}
      lead={
        isOwn ? (
          <Trans>
            {campaign.shortName} is closed, and your report was not submitted. Ask the coordinators to open it again for
            you.
          </Trans>
        ) : page.state === 'none' || page.state === 'draft' ? (
          <Trans>{name} has not submitted its report yet.</Trans>
        ) : (
          <Trans>The report of {name} appears here once it is accepted.</Trans>
        )
      }
    />
  )
}
