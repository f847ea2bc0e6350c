import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { can, type Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { hasStatus } from '../../http/failure.ts'
import { Callout } from '../../ui/Callout.tsx'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { OfficialFile } from '../official/OfficialFile.tsx'
import { WordingForm } from '../WordingForm.tsx'
import { WordingHistory } from '../WordingHistory.tsx'
import { WordingTable } from '../WordingTable.tsx'
import { wordingListQuery, wordingQuery } from '../wordingQueries.ts'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import '../wording.css'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'

/** The wording of public pages: all languages, or the texts of one. The default export: it is loaded on demand. */
export default function WordingPage({ person }: { readonly person: Person }) {
  const { language } = useParams()
  return language === undefined ? (
    <Languages person={person} />
  ) : (
    <OneLanguage key={language} person={person} language={language} />
  )
}

function Languages({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Wording of public pages – SID workspace`)
  const list = useQuery(wordingListQuery)
  return (
    <Main>
      <PageHead
        title={<Trans>Wording of public pages</Trans>}
        lead={
          <Trans>
            Headings, navigation and help, in each language. Planners correct the languages that their centre writes.
          </Trans>
        }
      />
      <OfflineCallout query={list} />
      <WhenLoaded query={list} lines={10}>
        {({ languages }) => (
          <>
            <WordingTable languages={languages} />
            {can(person, 'wording.official', {}) && <OfficialFile languages={languages} />}
          </>
        )}
      </WhenLoaded>
    </Main>
  )
}

function OneLanguage({ person, language }: { readonly person: Person; readonly language: string }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const wording = useQuery(wordingQuery(language))
  const name = wording.data?.name ?? language
  usePageTitle(t`Wording in ${name} – SID workspace`)
  if (hasStatus(wording.error, 404)) return <NotFoundPage />
  return (
    <Main>
      <div className="head">
        <div>
          <p className="meta">
            <Link to="/wording">
              <Trans>Wording of public pages</Trans>
            </Link>
          </p>
          <h1>
            <span lang={language}>{name}</span>
          </h1>
          <p className="lead">
            <Trans>
              What you save is on all public pages in this language at once. Texts of the help banner wait until a
              coordinator or a second centre publishes them.
            </Trans>
          </p>
        </div>
        {campaign.kind === 'sid' && (
          <a className="btn" href={`/${language}/sid/${campaign.day.slice(0, 4)}`} target="_blank" rel="noreferrer">
            <Trans>See public site</Trans>
          </a>
        )}
      </div>
      <OfflineCallout query={wording} />
      <WhenLoaded query={wording} lines={10}>
        {(texts) => (
          <>
            {!texts.mayCorrect && !texts.maySetOfficial && (
              <Callout>
                <p>
                  <Trans>View only: planners of the centres that write this language correct it.</Trans>
                </p>
              </Callout>
            )}
            {!texts.isChecked && (
              <Callout kind="warning">
                <p>
                  <Trans>No speaker has checked this wording yet. Public pages show the English help beside it.</Trans>
                </p>
              </Callout>
            )}
            {!texts.mayCorrect && <WordingHistory wording={texts} />}
            <WordingForm person={person.id} wording={texts} />
            {texts.mayCorrect && <WordingHistory wording={texts} />}
          </>
        )}
      </WhenLoaded>
    </Main>
  )
}
