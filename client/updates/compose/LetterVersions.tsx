import { useMemo } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { DocumentName } from '../../../shared/ids.ts'
import { diffWords } from '../../../shared/text/diffWords.ts'
import { letterOf } from '../../../shared/updates/letter.ts'
import { letterChanges } from '../../../shared/updates/letterChanges.ts'
import { restoreLetter } from '../../../shared/updates/restore.ts'
import type { UpdateContent } from '../../../shared/updates/updateView.ts'
import { viewUpdate } from '../../../shared/updates/view.ts'
import { MarkedPieces } from '../../ui/facts/MarkedPieces.tsx'
import { VersionsButton } from '../../versions/VersionsButton.tsx'
import { useComposing } from './composing.ts'

interface LetterVersionsProps {
  readonly document: DocumentName
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** The versions of a letter. */
export function LetterVersions({ document, whenSaved }: LetterVersionsProps) {
  const { t } = useLingui()
  return (
    <VersionsButton
      document={document}
      whenSaved={whenSaved}
      versioned={{
        title: t`Versions of this letter`,
        present: t`The letter as it is now`,
        contentOf: viewUpdate,
        restore: restoreLetter,
        restored: (name) => t`Restored to ${name}.`,
        renderDifferences: (before, after) => <LetterDifferences before={before} after={after} />,
      }}
    />
  )
}

/** Tables that fill themselves are no part of a version. */
const NO_DATES = { campaigns: [], milestones: [] }

function LetterDifferences({ before, after }: { readonly before: UpdateContent; readonly after: UpdateContent }) {
  const { days } = useComposing()
  const changes = useMemo(() => {
    const [old, fresh] = [before, after].map((content) =>
      letterOf({ ...content, meta: { ...content.meta, day: content.meta.day ?? days.day } }, NO_DATES),
    )
    return old === undefined || old === null || fresh === undefined || fresh === null ? [] : letterChanges(old, fresh)
  }, [before, after, days.day])
  if (changes.length === 0)
    return (
      <p className="lead">
        <Trans>No differences between these versions</Trans>
      </p>
    )
  return (
    <ul className="source-changes">
      {changes.map((change) => (
        <li key={change.key}>
          <MarkedPieces pieces={diffWords(change.before, change.after)} />
        </li>
      ))}
    </ul>
  )
}
