import { useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { useChangeState } from './threadMutations.ts'

/** Resolves a thread, or reopens it; said aloud, and with a way back. */
export function useResolve({ id, state }: Thread): () => void {
  const { t } = useLingui()
  const change = useChangeState(id)
  return () => {
    const next = state === 'resolved' ? 'open' : 'resolved'
    change.mutate(
      { state: next },
      {
        onSuccess() {
          if (next === 'open') announce(t`Reopened`)
          else showToast(t`Resolved`, { label: t`Undo`, run: () => change.mutate({ state: 'open' }) })
        },
        onError: () => announce(t`This was not done. Try again.`),
      },
    )
  }
}
