import { use, useEffect, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { VersionInfo } from '../../../shared/documents/api.ts'
import type { DocumentName } from '../../../shared/ids.ts'
import { restorePlan } from '../../../shared/plans/restore.ts'
import { viewPlan } from '../../../shared/plans/view.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { BesideUndo } from '../../fields/undo/inOneOrder.ts'
import { showToast } from '../../ui/announce.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { useRestoreNotice } from './useRestoreNotice.ts'
import { planOfVersion } from './planOfVersion.ts'
import { useSaveVersion } from './versionQueries.ts'
import { VersionBrowser } from './VersionBrowser.tsx'
import '../plan.css'
import './versions.css'

interface VersionsProps {
  readonly document: DocumentName
  /** Waits until the server has stored every edit made here. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** Opens the versions of a plan and restores one of them. It is part of the plan's editor. */
export function Versions({ document, whenSaved }: VersionsProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const beside = use(BesideUndo)
  const [isOpen, setOpen] = useState(false)

  const tellOthers = useRestoreNotice()
  const [restored, setRestored] = useState<string | null>(null)
  const { mutate: save } = useSaveVersion(document)
  // A restored version is in the list too; the server can store it as a version once it has it.
  useEffect(() => {
    if (restored === null) return
    const stop = new AbortController()
    async function storeVersion(origin: string): Promise<void> {
      if (await whenSaved(stop.signal)) save({ cause: 'restored', origin }, { onSettled: () => setRestored(null) })
    }
    void storeVersion(restored)
    return () => stop.abort()
  }, [restored, whenSaved, save])

  function restore(state: Uint8Array, version: VersionInfo): void {
    const name = version.name ?? momentOf(version.at)
    makeChange(editing, () => restorePlan(editing.doc, planOfVersion(state), new Date()))
    setRestored(version.id)
    setOpen(false)
    tellOthers(version)
    showToast(beside === null ? t`Restored to ${name}` : t`Restored to ${name}. Your tasks are as they were.`, {
      label: t`Undo`,
      run: () => editing.undo.undo(),
    })
  }
  return (
    <>
      <HeaderSlot>
        <IconButton icon="history" label={t`Versions`} onPress={() => setOpen(true)} />
      </HeaderSlot>
      <Sheet title={t`Versions of this plan`} isOpen={isOpen} onClose={() => setOpen(false)} size="wide" flush>
        <VersionBrowser
          document={document}
          // The plan's current content, even while the sheet covers it.
          now={() => viewPlan(editing.doc)}
          onRestore={restore}
        />
      </Sheet>
    </>
  )
}
