import type { ImportInto } from '../importInto.ts'
import { useImportWaiting } from './importWaiting.ts'
import { useWriteImport } from './useWriteImport.ts'

/** Writes an import that was looked at before its plan was started. Shows nothing. */
export function WaitingImport({ campaign, centre }: Pick<ImportInto, 'campaign' | 'centre'>) {
  useImportWaiting({ campaign, centre }, useWriteImport())
  return null
}
