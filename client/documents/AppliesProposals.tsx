import { use, useEffect } from 'react'
import { useLingui } from '@lingui/react/macro'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import { createProposalEditor, takeBackEdit } from '../comments/proposals/createProposalEditor.ts'
import { useStatements } from '../comments/proposals/useStatements.ts'
import { DiscussionContext } from '../comments/discussion.ts'
import { useEditing } from '../fields/editing.ts'
import { showToast } from '../ui/announce.ts'

interface AppliesProposalsProps {
  /** Waits until the server has stored every edit made here; false if the document ended. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** Lets the threads beside an editor apply what they propose in it. Shows nothing itself. */
export function AppliesProposals({ whenSaved }: AppliesProposalsProps) {
  const discussion = use(DiscussionContext)
  return discussion === null ? null : <Applying {...discussion} whenSaved={whenSaved} />
}

type ApplyingProps = AppliesProposalsProps &
  Pick<NonNullable<React.ContextType<typeof DiscussionContext>>, 'person' | 'document' | 'setEditor'>

function Applying({ person, document, setEditor, whenSaved }: ApplyingProps) {
  const editing = useEditing()
  const { doc, undo } = editing
  const { t } = useLingui()
  const kind = parseDocumentName(document)?.kind
  const say = useStatements({
    person: person.id,
    document,
    whenSaved,
    onOvertaken({ thread, to, edit }) {
      if (to !== 'applied') return
      takeBackEdit(editing, thread, edit)
      showToast(t`Somebody else decided on this proposal a moment before. Your edit was taken back.`)
    },
  })
  useEffect(() => {
    if (kind === undefined) return undefined
    const [editor, end] = createProposalEditor(kind, { doc, undo }, say)
    setEditor(editor)
    return () => {
      setEditor(null)
      end()
    }
  }, [kind, doc, undo, say, setEditor])
  return null
}
