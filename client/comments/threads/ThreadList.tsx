import type { Thread } from '../../../shared/comments/thread.ts'
import { ThreadCard } from './ThreadCard.tsx'

/** A list of threads; j and k go to the next and the previous one, see `useThreadKeys`. */
export function ThreadList({ threads, label }: { readonly threads: readonly Thread[]; readonly label: string }) {
  return (
    <div className="threads" role="group" aria-label={label}>
      {threads.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
    </div>
  )
}
