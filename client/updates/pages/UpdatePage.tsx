import { useCallback } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { UpdateId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { ReadUpdate } from '../../../shared/updates/api.ts'
import { wordNumber } from '../../../shared/updates/letterWording.ts'
import { IssueNumber } from '../../../shared/updates/updateState.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { useCampaigns, useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { hasStatus } from '../../http/failure.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { wholeDay, momentInBrussels, momentOf } from '../../ui/formats/when.ts'
import { Icon } from '../../ui/Icon.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { Main } from '../../ui/Main.tsx'
import { PaperHead } from '../../ui/print/PaperHead.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { CopyAddress } from '../read/CopyAddress.tsx'
import { LetterContents } from '../read/LetterContents.tsx'
import { LetterText } from '../read/LetterText.tsx'
import { composeHref, updateHref } from '../updateHref.ts'
import { updateQuery } from '../updateQueries.ts'
import { STATE_NAMES } from '../updateWords.ts'
import '../read/letter.css'

/** An issue for reading, by its number, or by the id of a draft. The default export, because it is loaded on demand. */
export default function UpdatePage({ person }: { readonly person: Person }) {
  const name = useParams()['update'] ?? ''
  const isName = IssueNumber.safeParse(name).success || UpdateId.safeParse(name).success
  return isName ? <Loaded key={name} person={person} name={name} /> : <NotFoundPage />
}

function Loaded({ person, name }: { readonly person: Person; readonly name: string }) {
  const { t } = useLingui()
  const letter = useQuery(updateQuery(name))
  usePageTitle(t`Weekly Update – SID workspace`)
  if (hasStatus(letter.error, 404)) return <NotFoundPage />
  return (
    <Main>
      <OfflineCallout query={letter} />
      <WhenLoaded query={letter} lines={12}>
        {(update) => <Letter person={person} update={update} />}
      </WhenLoaded>
    </Main>
  )
}

interface LetterProps {
  readonly person: Person
  readonly update: ReadUpdate
}

function Letter({ person, update }: LetterProps) {
  const { t } = useLingui()
  const current = useCurrentCampaign()
  const campaign = useCampaigns().find(({ id }) => id === update.campaign) ?? current
  const centreOf = useCentres(campaign.id)
  const countryOf = useCallback((centre: string) => centreOf(centre).countryName, [centreOf])
  return (
    <>
      <PaperHead campaignName={campaign.shortName} />
      <Head person={person} update={update} />
      <div className="read-letter">
        <nav className="letter-contents on-screen" aria-label={t`In this issue`}>
          <h2>
            <Trans>In this issue</Trans>
          </h2>
          <LetterContents update={update} />
        </nav>
        <LetterText
          update={update}
          mayCorrect={update.state === 'sent' && can(person, 'update.edit', campaign)}
          theDay={campaign.kind === 'sid' ? campaign.day : null}
          countryOf={countryOf}
        />
        <OtherIssues update={update} />
      </div>
    </>
  )
}

function Head({ person, update }: LetterProps) {
  const { i18n } = useLingui()
  const words = localiser()
  const { id, number, state } = update
  const writes = can(person, 'update.edit', { closed: false })
  const day = update.day === null ? '' : wholeDay(update.day)
  const name = number ?? id
  return (
    <div className="head">
      <div>
        <p className="crumb">
          <Link to="/updates">
            <Trans>Weekly Updates</Trans>
          </Link>
          <span aria-hidden="true">·</span>
          {number === null ? i18n._(UPDATE_MESSAGES['draft-of']) : wordNumber(number, words)}
        </p>
        <h1>
          <Trans>Weekly Update of {day}</Trans>
        </h1>
        <p className="meta">
          <Standing update={update} />
        </p>
      </div>
      <div className="row">
        {writes && state !== 'sent' && (
          <Link className="btn primary" to={composeHref(id)}>
            <Icon name="pencil" />
            <span>{state === 'released' ? <Trans>Release and sending</Trans> : <Trans>Edit the draft</Trans>}</span>
          </Link>
        )}
        <PrintButton />
        <a className="btn" href={`/api/updates/${name}.docx`} download>
          <Icon name="download" />
          <span>
            <Trans>Word</Trans>
          </span>
        </a>
        <CopyAddress href={updateHref(name)} of={null} />
      </div>
    </div>
  )
}

function Standing({ update: { state, sentAt, sendAt, isPublic } }: Pick<LetterProps, 'update'>) {
  const { i18n } = useLingui()
  if (state !== 'sent')
    return (
      <>
        {i18n._(STATE_NAMES[state])}. {sendAt !== null && <Trans>It is sent on {momentOf(sendAt)}.</Trans>}
      </>
    )
  return (
    <>
      {sentAt !== null && <Trans>As it was sent on {momentInBrussels(sentAt)}.</Trans>}{' '}
      <Trans>Corrections since then are notes at their items.</Trans> {isPublic && <Trans>It is public.</Trans>}
    </>
  )
}

function OtherIssues({ update: { older, newer } }: Pick<LetterProps, 'update'>) {
  const { t } = useLingui()
  const words = localiser()
  if (older === null && newer === null) return <div />
  return (
    <nav className="paper other-issues on-screen" aria-label={t`Other issues`}>
      <h2>
        <Trans>Other issues</Trans>
      </h2>
      <ul>
        {newer !== null && (
          <li>
            <Link to={updateHref(newer)}>
              <Trans>Newer: {wordNumber(newer, words)}</Trans>
            </Link>
          </li>
        )}
        {older !== null && (
          <li>
            <Link to={updateHref(older)}>
              <Trans>Older: {wordNumber(older, words)}</Trans>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
