import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CannedAnswer } from '../../../shared/comments/answerLibrary.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { cannedQuery } from '../threadQueries.ts'

interface CannedListProps {
  readonly manageHref: string
  readonly onUse: (answer: CannedAnswer) => void
}

/** Canned answers: one press puts one into the answer, with the known placeholders filled in. */
export function CannedList({ manageHref, onUse }: CannedListProps) {
  const { data, isPending } = useQuery(cannedQuery)
  return (
    <section aria-labelledby="canned">
      <div className="between">
        <h2 id="canned">
          <Trans>Canned answers</Trans>
        </h2>
        <Link className="meta" to={manageHref}>
          <Trans>Edit answers</Trans>
        </Link>
      </div>
      {isPending && <Skeleton lines={3} />}
      {data?.length === 0 && (
        <p className="meta">
          <Trans>No canned answers yet</Trans>
        </p>
      )}
      <ul className="beside-list">
        {(data ?? []).map((answer) => (
          <li key={answer.id}>
            <button type="button" className="plain-link strong" onClick={() => onUse(answer)}>
              {answer.title}
            </button>
            <small>
              <Plural value={answer.used} _0="Not used yet" one="Used once" other="Used # times" />
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
