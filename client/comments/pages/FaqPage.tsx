import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { can, type Person } from '../../../shared/permissions.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { useSaveFaqEntry } from '../library/answerLibraryMutations.ts'
import { LibraryList } from '../library/LibraryList.tsx'
import { faqQuery } from '../threadQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { containsEachWord } from '../../ui/containsEachWord.ts'
import { Button } from '../../ui/Button.tsx'
import { Main } from '../../ui/Main.tsx'
import { SearchInput } from '../../ui/forms/SearchInput.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { ServerFailure } from '../../frame/ServerFailure.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'

/** Questions answered for everyone. The default export, because it is loaded on demand. */
export default function FaqPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`FAQ – SID workspace`)
  const campaign = useCurrentCampaign()
  const faq = useQuery(faqQuery(campaign.id))
  const keep = useSaveFaqEntry()
  const [typed, setTyped] = useState('')
  const fragment = useLocation().hash.slice(1)
  const failure = blockingFailureOf(faq)
  const entries = (faq.data ?? []).filter(({ question, answer }) =>
    containsEachWord(`${question} ${textOf(answer)}`, typed),
  )
  return (
    <Main>
      <PageHead
        title={<Trans>FAQ</Trans>}
        lead={
          <Trans>
            Questions that were answered before. Matching questions are also shown while you write a comment.
          </Trans>
        }
      >
        <SearchInput label={t`Search the FAQ`} value={typed} onChange={setTyped} />
      </PageHead>
      <OfflineCallout query={faq} />
      {faq.isPending && <Skeleton lines={6} />}
      {failure !== null && <ServerFailure error={failure} onRetry={() => void faq.refetch()} />}
      {faq.isSuccess && entries.length === 0 && (
        <div className="stack">
          <p className="lead">
            {typed === '' ? <Trans>No questions in the FAQ yet</Trans> : <Trans>No results</Trans>}
          </p>
          {typed !== '' && (
            <Button onPress={() => setTyped('')}>
              <Trans>Clear filters</Trans>
            </Button>
          )}
        </div>
      )}
      <LibraryList
        items={entries.map(({ id, question, answer }) => ({ id, title: question, text: answer }))}
        person={person.id}
        mayKeep={can(person, 'faq.edit', {})}
        opened={faq.data?.find(({ id }) => encodeURIComponent(id) === fragment)?.id}
        draft="faq"
        addLabel={t`Add a question`}
        titleLabel={t`Question`}
        textLabel={t`Answer`}
        onKeep={(id, kept) =>
          keep.mutateAsync({ id, body: kept === null ? null : { question: kept.title, answer: kept.text } })
        }
      />
    </Main>
  )
}
