import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { latePart } from '../../../ui/latePart.tsx'
import type { Write } from '../../parts/inParts.ts'
import type { ImportInto } from '../importInto.ts'
import type { ImportSource } from './importSource.ts'
import { forgetImport, putImport } from './importWaiting.ts'
import { useImportSource } from './useImportSource.ts'

const ImportDialog = latePart(() => import('../ImportDialog.tsx'))

interface FirstImportProps extends Pick<ImportInto, 'campaign' | 'centre' | 'reading'> {
  /** Starts a blank plan. Fails if that is not possible. */
  readonly onStart: () => Promise<unknown>
}

const NOTHING = { activities: [], trash: [] }

/** An import before there is a plan: one is started only when the rows are imported. */
export function FirstImport({ onStart, ...into }: FirstImportProps) {
  const [source, setSource] = useState<ImportSource | null>(null)
  useImportSource(source === null, setSource)

  async function write(writes: readonly Write[], count: number): Promise<boolean> {
    putImport(into, writes, count)
    try {
      await onStart()
      return true
    } catch {
      forgetImport()
      // The page says why.
      return true
    }
  }
  return (
    <>
      <Button big onPress={() => setSource({ kind: 'choose' })}>
        <Trans>Import activities</Trans>
      </Button>
      {source !== null && (
        <ImportDialog
          {...into}
          content={NOTHING}
          source={source}
          doc={null}
          onWrite={write}
          onClose={() => setSource(null)}
        />
      )}
    </>
  )
}
