import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { AgreedAnswer } from '../../../shared/comments/answerLibrary.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { ServerFailure } from '../../frame/ServerFailure.tsx'
import { blockingFailureOf } from '../../http/queryState.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { agreedQuery } from '../threadQueries.ts'
import { useSaveAgreedAnswer } from '../library/answerLibraryMutations.ts'
import { AgreedTexts } from '../library/AgreedTexts.tsx'
import { LibraryList } from '../library/LibraryList.tsx'

/** Answers to messages of the public that were agreed with helplines, each in its languages. */
export function AgreedAnswers({ person }: { readonly person: PersonId }) {
  const { t } = useLingui()
  const agreed = useQuery(agreedQuery)
  const { mutateAsync } = useSaveAgreedAnswer()
  const failure = blockingFailureOf(agreed)
  const byId = new Map<string, AgreedAnswer>(agreed.data?.map((answer) => [answer.id, answer]))
  return (
    <section className="sec" aria-labelledby="agreed">
      <h2 id="agreed">
        <Trans>Agreed with helplines</Trans>
      </h2>
      <p className="lead">
        <Trans>
          For messages of the public. Planners see these answers too. They are sent as plain text, without placeholders,
          in the language of the page on which the message was written.
        </Trans>
      </p>
      {agreed.isPending && <Skeleton lines={3} />}
      {failure !== null && <ServerFailure error={failure} onRetry={() => void agreed.refetch()} />}
      <LibraryList
        items={(agreed.data ?? []).map((answer) => ({
          id: answer.id,
          title: answer.title,
          text: answer.body,
          more: <AgreedTexts person={person} answer={answer} />,
        }))}
        person={person}
        mayKeep
        draft="agreed"
        addLabel={t`Add an agreed answer`}
        titleLabel={t`Title`}
        textLabel={t`Answer in English`}
        onKeep={(id, kept) => mutateAsync({ id, body: kept === null ? null : { title: kept.title, body: kept.text } })}
        onRestore={({ id, title, text }) => {
          const translations = byId.get(id)?.translations ?? {}
          return mutateAsync({ id: null, body: { title, body: text, translations } })
        }}
      />
    </section>
  )
}
