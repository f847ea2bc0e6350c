import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { audiencesFor, useDiscussion } from '../discussion.ts'
import { isAboutEntry } from '../place.ts'
import { NewThread } from './NewThread.tsx'
import { ThreadList } from './ThreadList.tsx'
import '../comments.css'

/** The threads of one entry, shown in the open entry. The default export: it is loaded on demand. */
export default function EntryThreads({ entry }: { readonly entry: string }) {
  const discussion = useDiscussion()
  const { threads, current, asking, ask } = discussion
  const { t } = useLingui()
  const own = (threads ?? []).filter(({ place }) => isAboutEntry(place, entry))
  const open = own.filter(({ id, state }) => state !== 'resolved' || id === current)
  const resolved = own.filter((thread) => !open.includes(thread))
  const isAsking = asking !== null && isAboutEntry(asking, entry)
  const mayStart = audiencesFor(discussion).length > 0
  if (own.length === 0 && !isAsking && !mayStart) return null
  return (
    <section className="entry-threads" aria-labelledby={`threads-of-${entry}`}>
      <div className="between">
        <h3 id={`threads-of-${entry}`}>
          <Trans>Comments</Trans>
        </h3>
        {mayStart && !isAsking && (
          <Button kind="quiet" icon="comment-plus" onPress={() => ask({ at: 'entry', entry, field: null })}>
            <Trans>Comment</Trans>
          </Button>
        )}
      </div>
      {isAsking && <NewThread key={JSON.stringify(asking)} place={asking} onDone={() => ask(null)} />}
      {open.length > 0 && <ThreadList threads={open} label={t`Comments`} />}
      {resolved.length > 0 && (
        <details className="resolved-threads">
          <summary>
            <Trans>Resolved {resolved.length}</Trans>
          </summary>
          <ThreadList threads={resolved} label={t`Resolved comments`} />
        </details>
      )}
    </section>
  )
}
