import { useEffect, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { VersionInfo } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { makeChange, useEditing } from '../fields/editing.ts'
import { showToast } from '../ui/announce.ts'
import { HeaderSlot } from '../ui/HeaderSlot.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { momentOf } from '../ui/formats/when.ts'
import { useRestoreNotice } from './useRestoreNotice.ts'
import { contentIn, type Versioned } from './versioned.ts'
import { useSaveVersion } from './versionQueries.ts'
import { VersionBrowser } from './VersionBrowser.tsx'
import './versions.css'

interface VersionsButtonProps<Content> {
  readonly document: DocumentName
  readonly versioned: Versioned<Content>
  /** Waits until the server has stored every edit made here. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** Opens the versions of a document and restores one of them. It is part of the document's editor. */
export function VersionsButton<Content>({ document, versioned, whenSaved }: VersionsButtonProps<Content>) {
  const { t } = useLingui()
  const editing = useEditing()
  const [isOpen, setOpen] = useState(false)
  const tellOthers = useRestoreNotice()
  const storeRestored = useStoreRestored(document, whenSaved)

  function restore(state: Uint8Array, version: VersionInfo): void {
    makeChange(editing, () => versioned.restore(editing.doc, contentIn(versioned, state), new Date()))
    storeRestored(version.id)
    setOpen(false)
    tellOthers(version)
    showToast(versioned.restored(version.name ?? momentOf(version.at)), {
      label: t`Undo`,
      run: () => editing.undo.undo(),
    })
  }
  return (
    <>
      <HeaderSlot>
        <IconButton icon="history" label={t`Versions`} onPress={() => setOpen(true)} />
      </HeaderSlot>
      <Sheet title={versioned.title} isOpen={isOpen} onClose={() => setOpen(false)} size="wide" flush>
        <VersionBrowser
          document={document}
          versioned={versioned}
          // The current content, even while the sheet covers it.
          now={() => versioned.contentOf(editing.doc)}
          onRestore={restore}
        />
      </Sheet>
    </>
  )
}

/** A restored version is in the list too; the server can store it as a version once it has it. */
function useStoreRestored(
  document: DocumentName,
  whenSaved: VersionsButtonProps<unknown>['whenSaved'],
): (origin: string) => void {
  const [restored, setRestored] = useState<string | null>(null)
  const { mutate: save } = useSaveVersion(document)
  useEffect(() => {
    if (restored === null) return
    const stop = new AbortController()
    async function storeVersion(origin: string): Promise<void> {
      if (await whenSaved(stop.signal)) save({ cause: 'restored', origin }, { onSettled: () => setRestored(null) })
    }
    void storeVersion(restored)
    return () => stop.abort()
  }, [restored, whenSaved, save])
  return setRestored
}
