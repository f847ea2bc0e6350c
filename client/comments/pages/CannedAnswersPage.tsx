import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../../shared/permissions.ts'
import { AgreedAnswers } from './AgreedAnswers.tsx'
import { useSaveCannedAnswer } from '../library/answerLibraryMutations.ts'
import { LibraryList } from '../library/LibraryList.tsx'
import { cannedQuery } from '../threadQueries.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { ServerFailure } from '../../frame/ServerFailure.tsx'

/** The helpdesk's canned answers. The default export, because it is loaded on demand. */
export default function CannedAnswersPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  usePageTitle(t`Saved replies – SID workspace`)
  const mayKeep = can(person, 'canned-answer.edit', {})
  const canned = useQuery({ ...cannedQuery, enabled: mayKeep })
  const keep = useSaveCannedAnswer()
  const failure = blockingFailureOf(canned)
  const placeholder = '{country}'
  const asker = '{asker}'
  return (
    <Main>
      <PageHead
        title={<Trans>Saved replies</Trans>}
        lead={
          mayKeep ? (
            <Trans>
              Words in braces are placeholders. <code>{placeholder}</code> and <code>{asker}</code> are filled in
              automatically. Fill in all others yourself when you answer.
            </Trans>
          ) : (
            <Trans>Only the helpdesk uses saved replies. Answers for everyone are in the FAQ.</Trans>
          )
        }
      />
      {mayKeep && canned.isPending && <Skeleton lines={6} />}
      {failure !== null && <ServerFailure error={failure} onRetry={() => void canned.refetch()} />}
      {mayKeep && (
        <LibraryList
          items={(canned.data ?? []).map(({ id, title, body, used }) => ({
            id,
            title,
            text: body,
            note: t`${plural(used, { 0: 'Not used yet', one: 'Used once', other: 'Used # times' })}`,
          }))}
          person={person.id}
          mayKeep
          draft="canned"
          addLabel={t`Add an answer`}
          titleLabel={t`Title`}
          textLabel={t`Answer`}
          onKeep={(id, kept) =>
            keep.mutateAsync({ id, body: kept === null ? null : { title: kept.title, body: kept.text } })
          }
        />
      )}
      {mayKeep && <AgreedAnswers person={person.id} />}
    </Main>
  )
}
