import { useRef, useState, type ReactNode } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { msg, plural } from '@lingui/core/macro'
import type { PlanFile } from '../../../shared/exports/planFile.ts'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { showToast } from '../../ui/announce.ts'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import type { Write } from '../parts/inParts.ts'
import { useWriteActivities } from '../parts/writeActivities.ts'
import { DiscardMends } from './DiscardMends.tsx'
import type { ImportInto } from './importInto.ts'
import { fetchTable, isTooLarge } from './fetchTable.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { PlanFilePreview } from './PlanFilePreview.tsx'
import { isPlanFile, MAX_PLAN_FILE_BYTES, readPlanFile, type PlanFileReading } from './readPlanFile.ts'
import './import.css'
import './importTable.css'

interface ImportDialogProps extends ImportInto {
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

/** From a file to activities: it is read, looked at, and written only then. The default export, because it is loaded on demand. */
export default function ImportDialog({ onClose, ...into }: ImportDialogProps) {
  const { campaign, centre, content, reading } = into
  const { i18n, t } = useLingui()
  const writeActivities = useWriteActivities()
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null })
  const [isMended, setMended] = useState(false)
  /** The step that follows once the mended rows are discarded. */
  const [asked, setAsked] = useState<(() => void) | null>(null)
  useLeaveWarning(isMended)
  /** The file being read; a response for another one is ignored. */
  const current = useRef<File | null>(null)

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
      const table = await fetchTable(campaign, centre, file)
      if (current.current === file) setStep({ kind: 'look', name: file.name, table })
    } catch (error) {
      const why = refusalTitle(error) ?? t`The server cannot be reached`
      if (current.current === file) setStep(failed(why))
    }
  }

  const failed = (why: string): Step => ({ kind: 'choose', failure: t`Not read: ${why}. Nothing was written.` })

  const stepOf = (name: string, reading: PlanFileReading): Step =>
    reading.kind === 'read'
      ? { kind: 'look-at-plan', name, file: reading.file }
      : failed(i18n._(PLAN_FILE_FAILURES[reading.why]))

  async function write(writes: readonly Write[], count: number): Promise<void> {
    const outcome = await writeActivities(writes)
    if (outcome.kind !== 'written') return
    onClose()
    showToast(
      count === 0
        ? t`The plan’s own fields are imported`
        : t`${plural(count, { one: '# activity imported', other: '# activities imported' })}`,
    )
  }

  const unlessMended = (then: () => void) => (): void => (isMended ? setAsked(() => then) : then())
  const onLeave = unlessMended(onClose)
  const onOther = unlessMended(() => setStep({ kind: 'choose', failure: null }))
  function stepContent(): ReactNode {
    switch (step.kind) {
      case 'look': {
        const { name, table } = step
        const rows = {
          name,
          table,
          activities: content.activities,
          reading,
          onMended: setMended,
          onOther,
          onClose: onLeave,
        }
        return <ImportPreview {...rows} onImport={(writes) => void write(writes, writes.length)} />
      }
      case 'look-at-plan': {
        const plan = { ...into, name: step.name, file: step.file, onOther, onClose }
        return <PlanFilePreview {...plan} onImport={(writes, count) => void write(writes, count)} />
      }
      case 'choose':
      case 'reading':
        return <ChooseFile step={step} onFile={(file) => void read(file)} onClose={onClose} />
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

interface ChooseFileProps {
  readonly step: Extract<Step, { kind: 'choose' | 'reading' }>
  readonly onFile: (file: File) => void
  readonly onClose: () => void
}

function ChooseFile({ step, onFile, onClose }: ChooseFileProps) {
  const { t } = useLingui()
  return (
    <>
      <p>
        <Trans>Nothing is written before you have looked at the rows.</Trans>
      </p>
      <label className="import-drop">
        <span className="label">
          {step.kind === 'reading'
            ? t`Reading “${step.name}”…`
            : t`Choose an Excel or CSV file or an export of a plan (JSON), or drop it here`}
        </span>
        <input
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file !== undefined) onFile(file)
          }}
        />
      </label>
      <p role="status" className={step.kind === 'choose' && step.failure !== null ? 'error' : 'meta'}>
        {step.kind === 'choose' ? (step.failure ?? t`Up to 10 MB, 5,000 rows and 200 columns.`) : null}
      </p>
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </>
  )
}
