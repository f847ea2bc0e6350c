import { useLingui } from '@lingui/react/macro'
import { showToast } from '../../../ui/announce.ts'
import type { ImportInto } from '../importInto.ts'
import { useImportWaiting } from './importWaiting.ts'
import { useWriteImport } from './useWriteImport.ts'

interface WaitingImportProps extends Pick<ImportInto, 'campaign' | 'centre'> {
  readonly isConnected: boolean
}

/** Writes an import that was looked at before its plan was started. Shows nothing. */
export function WaitingImport({ campaign, centre, isConnected }: WaitingImportProps) {
  const { t } = useLingui()
  const write = useWriteImport()
  const onDeclined = (again: () => void): void =>
    showToast(t`Nothing of your file was imported`, { label: t`Import it after all`, run: again })
  useImportWaiting({ campaign, centre }, { write, isConnected, onDeclined })
  return null
}
