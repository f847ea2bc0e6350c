import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import type { ImportInto } from './importInto.ts'
import { IMPORT_PARAMETER } from './importParameter.ts'
import { latePart } from '../../ui/latePart.tsx'

const ImportDialog = latePart(() => import('./ImportDialog.tsx'))

/** Opens the import; at once if the address asks for it, after a plan was started for it. */
export function ImportButton(into: ImportInto) {
  const [parameters, setParameters] = useSearchParams()
  const [isOpen, setOpen] = useState(parameters.has(IMPORT_PARAMETER))
  function close(): void {
    setOpen(false)
    if (!parameters.has(IMPORT_PARAMETER)) return
    const others = new URLSearchParams(parameters)
    others.delete(IMPORT_PARAMETER)
    setParameters(others, { replace: true })
  }
  return (
    <>
      <Button kind="secondary" onPress={() => setOpen(true)}>
        <Trans>Import activities</Trans>
      </Button>
      {isOpen && <ImportDialog {...into} onClose={close} />}
    </>
  )
}
