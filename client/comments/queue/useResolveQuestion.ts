import { useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { showToast } from '../../ui/announce.ts'
import { useChangeState } from '../threads/threadMutations.ts'

/** @returns a function that resolves the question and offers to reopen it */
export function useResolveQuestion(thread: Thread): () => Promise<void> {
  const { t } = useLingui()
  const changeState = useChangeState(thread.id)
  return async () => {
    await changeState.mutateAsync({ state: 'resolved' })
    showToast(t`Question answered and resolved`, { label: t`Reopen`, run: () => changeState.mutate({ state: 'open' }) })
  }
}
