import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CannedAnswer, FaqEntry } from '../../../shared/comments/answerLibrary.ts'
import type { ThreadId } from '../../../shared/comments/thread.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { fittingQuery } from '../threadQueries.ts'

interface CannedListProps {
  readonly thread: ThreadId
  readonly onUse: (answer: CannedAnswer) => void
  readonly onUseFaq: (entry: FaqEntry) => void
}

/**
 * Saved replies, the fitting ones first, and fitting FAQ entries: one press puts one into the answer, with the known
 * placeholders filled in.
 */
export function CannedList({ thread, onUse, onUseFaq }: CannedListProps) {
  const { data, isPending } = useQuery(fittingQuery(thread))
  const faq = data?.faq ?? []
  return (
    <>
      {faq.length > 0 && (
        <section aria-labelledby="fitting-faq">
          <h2 id="fitting-faq">
            <Trans>In the FAQ</Trans>
          </h2>
          <ul className="beside-list">
            {faq.map((entry) => (
              <li key={entry.id}>
                <button type="button" className="plain-link strong" onClick={() => onUseFaq(entry)}>
                  {entry.question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="canned">
        <div className="between">
          <h2 id="canned">
            <Trans>Saved replies</Trans>
          </h2>
          <Link className="meta" to="/canned-answers">
            <Trans>Edit answers</Trans>
          </Link>
        </div>
        {isPending && <Skeleton lines={3} />}
        {data?.canned.length === 0 && (
          <p className="meta">
            <Trans>No saved replies yet</Trans>
          </p>
        )}
        <ul className="beside-list">
          {(data?.canned ?? []).map((answer, at) => (
            <li key={answer.id}>
              <button type="button" className="plain-link strong" onClick={() => onUse(answer)}>
                {answer.title}
              </button>
              <small>
                {at < (data?.fits ?? 0) && (
                  <b>
                    <Trans>Fits</Trans>
                    {' · '}
                  </b>
                )}
                <Plural value={answer.used} _0="Not used yet" one="Used once" other="Used # times" />
              </small>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
