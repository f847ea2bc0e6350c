import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useHideThread } from './threadMutations.ts'

/** Takes a thread away from all but coordinators, and shows it again. */
export function HideThread({ thread }: { readonly thread: Thread }) {
  const { t } = useLingui()
  const hide = useHideThread(thread.id)
  const isHidden = thread.hiddenAt !== null
  return (
    <footer>
      {hide.isError ? (
        <p className="meta">
          <Trans>This could not be changed. Try again.</Trans>
        </p>
      ) : isHidden ? (
        <p className="meta">
          <Trans>Hidden: only coordinators see this comment and its replies.</Trans>
        </p>
      ) : null}
      <Button
        kind="quiet"
        working={hide.isPending}
        onPress={() =>
          hide.mutate(
            { isHidden: !isHidden },
            { onSuccess: () => announce(isHidden ? t`Comment shown again` : t`Comment hidden`) },
          )
        }
      >
        {isHidden ? <Trans>Show again</Trans> : <Trans>Hide comment</Trans>}
      </Button>
    </footer>
  )
}
