import { Trans, useLingui } from '@lingui/react/macro'
import { textOfComment } from '../../../../shared/comments/body.ts'
import type { Comment } from '../../../../shared/comments/thread.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'

/** Why an answer needs confirmation: a colleague is writing one, or somebody wrote since it was begun. */
export type Collision =
  | { readonly kind: 'writing'; readonly name: string }
  | { readonly kind: 'written'; readonly newest: Comment | null }

interface SendDialogProps {
  /** Null while there is nothing to ask. */
  readonly collision: Collision | null
  readonly onSend: () => void
  readonly onBack: () => void
}

export function SendDialog({ collision, onSend, onBack }: SendDialogProps) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Send your answer as well?`} isOpen={collision !== null} onClose={onBack}>
      {collision !== null && <Why collision={collision} />}
      <div className="actions">
        <Button onPress={onSend}>
          <Trans>Send anyway</Trans>
        </Button>
        <Button kind="primary" autoFocus onPress={onBack}>
          <Trans>Keep editing</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function Why({ collision }: { readonly collision: Collision }) {
  if (collision.kind === 'writing') {
    const { name } = collision
    return (
      <p>
        <Trans>{name} is writing an answer to this question now. The centre would get two.</Trans>
      </p>
    )
  }
  const { newest } = collision
  const name = newest?.author.name ?? ''
  const text = newest?.body === null || newest === null ? '' : textOfComment(newest.body)
  return (
    <>
      <p>
        <Trans>{name} wrote in this thread after you began:</Trans>
      </p>
      <blockquote className="quoted" dir="auto">
        {text}
      </blockquote>
    </>
  )
}
