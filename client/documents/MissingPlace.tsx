import { Trans, useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'
import type { Thread } from '../../shared/comments/thread.ts'
import type { Commentable } from '../comments/discussion.ts'
import { Callout } from '../ui/Callout.tsx'

interface MissingPlaceProps {
  readonly commentable: Commentable
  /** Undefined until they are loaded. */
  readonly threads: readonly Thread[] | undefined
}

/** Says that the entry or the comment to which a link leads is not there, instead of opening nothing. */
export function MissingPlace({ commentable: { entryParameter, findEntry }, threads }: MissingPlaceProps) {
  const { t } = useLingui()
  const [query] = useSearchParams()
  const entry = entryParameter === null ? null : query.get(entryParameter)
  const thread = query.get('thread')
  const noEntry = entry !== null && findEntry(entry) === null
  const noThread = thread !== null && threads !== undefined && !threads.some(({ id }) => id === thread)
  if (!noEntry && !noThread) return null
  return (
    <section className="missing-place" aria-label={t`About the link`}>
      <Callout kind="warning" live>
        {noEntry ? (
          <Trans>The entry that this link leads to is not here. It may have been deleted.</Trans>
        ) : (
          <Trans>The comment that this link leads to is not here, or it is not for you to see.</Trans>
        )}
      </Callout>
    </section>
  )
}
