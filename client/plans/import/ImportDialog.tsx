import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type * as Y from 'yjs'
import type { PlanFile } from '../../../shared/exports/planFile.ts'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import { refusalTitle, titleOfRefusal } from '../../http/refusalTitle.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import type { Write } from '../parts/inParts.ts'
import { ChooseFile } from './begin/ChooseFile.tsx'
import { DiscardMends } from './mend/DiscardMends.tsx'
import type { ImportInto } from './importInto.ts'
import { hasTooManyCells, type ImportSource } from './begin/importSource.ts'
import { fetchTable, isTooLarge } from './begin/fetchTable.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { NotImported } from './NotImported.tsx'
import { PlanFilePreview } from './PlanFilePreview.tsx'
import { isPlanFile, MAX_PLAN_FILE_BYTES, readPlanFile, type PlanFileReading } from './begin/readPlanFile.ts'
import './import.css'
import './importTable.css'

interface ImportDialogProps extends ImportInto {
  readonly source: ImportSource
  /** The document of the plan; null before there is one. */
  readonly doc: Y.Doc | null
  /** @returns whether it was written; else the dialog stays */
  readonly onWrite: (writes: readonly Write[], count: number) => Promise<boolean>
  /** Why the last attempt to write was refused, for one without a plan that says so itself. */
  readonly failure?: string | null
  readonly onClose: () => void
}

type Step =
  | { readonly kind: 'choose'; readonly failure: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'look'; readonly name: string; readonly table: ImportedTable }
  | { readonly kind: 'look-at-plan'; readonly name: string; readonly file: PlanFile }

const PLAN_FILE_FAILURES: Readonly<Record<Extract<PlanFileReading, { kind: 'failed' }>['why'], MessageDescriptor>> = {
  'no-json': msg`This file is damaged`,
  'no-plan-file': msg`This is no export of a plan`,
  'another-version': msg`Another version of the workspace wrote this file`,
}

/** From a file or a pasted table to activities: it is read, looked at, and written only then. The default export, because it is loaded on demand. */
export default function ImportDialog({ source, doc, onWrite, failure = null, onClose, ...into }: ImportDialogProps) {
  const { t } = useLingui()
  const { step, setStep, take } = useSteps(into, source)
  const [isMended, setMended] = useState(false)
  /** The step that follows once the mended rows are discarded. */
  const [asked, setAsked] = useState<(() => void) | null>(null)
  useLeaveWarning(isMended)

  async function write(writes: readonly Write[], count: number): Promise<void> {
    if (await onWrite(writes, count)) onClose()
  }
  const unlessMended = (then: () => void) => (): void => (isMended ? setAsked(() => then) : then())
  const onLeave = unlessMended(onClose)
  const onOther = unlessMended(() => setStep({ kind: 'choose', failure: null }))
  function stepContent(): ReactNode {
    switch (step.kind) {
      case 'look': {
        const { name, table } = step
        const rows = { name, table, into, doc, failure, onMended: setMended, onOther, onClose: onLeave }
        return <ImportPreview {...rows} onImport={(writes) => void write(writes, writes.length)} />
      }
      case 'look-at-plan': {
        const plan = { ...into, name: step.name, file: step.file, onOther, onClose }
        return (
          <>
            <PlanFilePreview {...plan} onImport={(writes, count) => void write(writes, count)} />
            <NotImported why={failure} />
          </>
        )
      }
      case 'choose':
        return <ChooseFile reading={null} failure={step.failure} onSource={take} onClose={onClose} />
      case 'reading':
        return <ChooseFile reading={step.name} failure={null} onSource={take} onClose={onClose} />
    }
  }
  return (
    <Dialog
      title={t`Import activities`}
      isOpen
      onClose={onLeave}
      size={step.kind === 'look' ? 'page' : 'normal'}
      staysOpen={step.kind === 'look'}
    >
      {stepContent()}
      {asked !== null && (
        <DiscardMends
          onStay={() => setAsked(null)}
          onDiscard={() => {
            setAsked(null)
            setMended(false)
            asked()
          }}
        />
      )}
    </Dialog>
  )
}

/** The step of the import, and reading what it begins with. */
function useSteps(into: ImportInto, source: ImportSource) {
  const { i18n, t } = useLingui()
  const pasted = t`Pasted table`
  const [step, setStep] = useState<Step>(() =>
    source.kind === 'table' ? stepOfTable(source.table) : { kind: 'choose', failure: null },
  )
  /** The file being read; a response for another one is ignored. */
  const current = useRef<File | null>(null)

  function failed(why: string): Step {
    return { kind: 'choose', failure: t`Not read: ${why}. Nothing was written.` }
  }
  function stepOfTable(table: ImportedTable): Step {
    if (hasTooManyCells(table)) return failed(titleOfRefusal('file-too-many-cells') ?? '')
    return { kind: 'look', name: pasted, table }
  }
  const stepOf = (name: string, reading: PlanFileReading): Step =>
    reading.kind === 'read'
      ? { kind: 'look-at-plan', name, file: reading.file }
      : failed(i18n._(PLAN_FILE_FAILURES[reading.why]))

  async function read(file: File): Promise<void> {
    current.current = file
    const isPlan = isPlanFile(file.name)
    if (isPlan ? file.size > MAX_PLAN_FILE_BYTES : isTooLarge(file)) {
      return setStep({
        kind: 'choose',
        failure: isPlan ? t`This file is larger than 32 MB.` : t`This file is larger than 10 MB.`,
      })
    }
    setStep({ kind: 'reading', name: file.name })
    if (isPlan) {
      const text = await file.text()
      return current.current === file ? setStep(stepOf(file.name, readPlanFile(text))) : undefined
    }
    try {
      const table = await fetchTable(into.campaign, into.centre, file)
      if (current.current === file) setStep({ kind: 'look', name: file.name, table })
    } catch (error) {
      const why = refusalTitle(error) ?? t`The server cannot be reached`
      if (current.current === file) setStep(failed(why))
    }
  }
  function take(next: ImportSource): void {
    if (next.kind === 'file') void read(next.file)
    else if (next.kind === 'table') setStep(stepOfTable(next.table))
  }
  const begin = useRef(() => take(source))
  useEffect(() => begin.current(), [])
  return { step, setStep, take }
}
