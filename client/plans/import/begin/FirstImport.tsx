import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { refusalTitle } from '../../../http/refusalTitle.ts'
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
  const { t } = useLingui()
  const [source, setSource] = useState<ImportSource | null>(null)
  /** Why the plan was not started. */
  const [failure, setFailure] = useState<string | null>(null)
  useImportSource(source === null, setSource)

  async function write(writes: readonly Write[], count: number): Promise<boolean> {
    setFailure(null)
    putImport(into, writes, count)
    try {
      await onStart()
      return true
    } catch (error) {
      forgetImport()
      setFailure(refusalTitle(error) ?? t`The server cannot be reached`)
      return false
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
          failure={failure}
          onClose={() => {
            setSource(null)
            setFailure(null)
          }}
        />
      )}
    </>
  )
}
