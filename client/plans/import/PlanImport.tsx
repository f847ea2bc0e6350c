import { useEditing } from '../../fields/editing.ts'
import ImportDialog from './ImportDialog.tsx'
import type { ImportInto } from './importInto.ts'
import type { ImportSource } from './begin/importSource.ts'
import { useWriteImport } from './begin/useWriteImport.ts'

interface PlanImportProps extends ImportInto {
  readonly source: ImportSource
  readonly onClose: () => void
}

/** The import into a plan that is open. The default export, because it is loaded on demand. */
export default function PlanImport({ onClose, ...into }: PlanImportProps) {
  const { doc } = useEditing()
  const write = useWriteImport()
  return (
    <ImportDialog
      {...into}
      doc={doc}
      onWrite={async (writes, count) => (await write(writes, count)) === 'written'}
      onClose={onClose}
    />
  )
}
