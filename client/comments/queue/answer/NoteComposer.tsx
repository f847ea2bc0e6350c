import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread } from '../../../../shared/comments/thread.ts'
import type { Person } from '../../../../shared/permissions.ts'
import { announce } from '../../../ui/announce.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Composer } from '../../compose/Composer.tsx'
import type { MentionCandidate } from '../../compose/mentionCandidates.ts'
import { useThreadRequests } from '../../threads/threadMutations.ts'

interface NoteComposerProps {
  readonly thread: Thread
  readonly person: Person
  readonly onDone: () => void
}

/** A note mentions nobody: the mentioned person would learn of it. */
const NOBODY: readonly MentionCandidate[] = []

/** Writes an internal note. */
export function NoteComposer({ thread, person, onDone }: NoteComposerProps) {
  const { t } = useLingui()
  const { addNote } = useThreadRequests()
  return (
    <div className="note-composer">
      <p className="note-mark">
        <Icon name="lock" />
        <Trans>Only helpdesk and coordinators see this note.</Trans>
      </p>
      <Composer
        label={t`Your internal note`}
        person={person.id}
        draft={`${thread.document}#${thread.id}/note`}
        candidates={NOBODY}
        sendLabel={t`Save note`}
        onCancel={onDone}
        onSend={async (sent) => {
          await addNote(thread.id, sent)
          announce(t`Internal note saved`)
          onDone()
        }}
      />
    </div>
  )
}
