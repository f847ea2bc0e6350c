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
          if (next === 'open') announce(t`Thread reopened`)
          else showToast(t`Thread resolved`, { label: t`Undo`, run: () => change.mutate({ state: 'open' }) })
        },
        onError: () =>
          announce(
            next === 'open'
              ? t`The thread could not be reopened. Try again.`
              : t`The thread could not be resolved. Try again.`,
          ),
      },
    )
  }
}
