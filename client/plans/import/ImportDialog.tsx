import { useRef, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { keysAtEnd } from '../../fields/order.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { showToast } from '../../ui/announce.ts'
import { addDraft, writeDraft } from '../cells/drafts.ts'
import type { Write } from '../parts/inParts.ts'
import { useWriteActivities } from '../parts/writeActivities.ts'
import type { ImportInto } from './importInto.ts'
import { fetchTable, isTooLarge } from './fetchTable.ts'
import { ImportPreview } from './ImportPreview.tsx'
import type { ImportedRow } from './planImport.ts'
import './import.css'

interface ImportDialogProps extends ImportInto {
  readonly onClose: () => void
}

type Step =
  | { readonly kind: 'choose'; readonly failure: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'look'; readonly name: string; readonly table: ImportedTable }

/** From a file to activities: it is read, looked at, and written only then. The default export, because it is loaded on demand. */
export default function ImportDialog({ campaign, centre, activities, reading, onClose }: ImportDialogProps) {
  const { t } = useLingui()
  const writeActivities = useWriteActivities()
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null })
  const [isWriting, setWriting] = useState(false)
  /** The file that is being read; an answer about another one is not shown. */
  const current = useRef<File | null>(null)

  async function read(file: File): Promise<void> {
    current.current = file
    if (isTooLarge(file)) return setStep({ kind: 'choose', failure: t`This file is larger than 10 MB.` })
    setStep({ kind: 'reading', name: file.name })
    try {
      const table = await fetchTable(campaign, centre, file)
      if (current.current === file) setStep({ kind: 'look', name: file.name, table })
    } catch (error) {
      const why = refusalTitle(error) ?? t`The server cannot be reached`
      if (current.current === file) setStep({ kind: 'choose', failure: t`Not read: ${why}. Nothing was written.` })
    }
  }

  async function write(rows: readonly ImportedRow[]): Promise<void> {
    setWriting(true)
    const added = rows.filter(({ existing }) => existing === null)
    const orders = keysAtEnd(activities, added.length)
    const changes = rows.flatMap(({ existing, draft }): readonly Write[] =>
      existing === null ? [] : [change(existing, draft)],
    )
    const additions = added.map(
      ({ draft }, at): Write =>
        (doc) =>
          addDraft(doc, draft, orders[at] ?? ''),
    )
    const outcome = await writeActivities([...changes, ...additions])
    setWriting(false)
    if (outcome.kind !== 'written') return
    onClose()
    showToast(t`${plural(rows.length, { one: '# activity imported', other: '# activities imported' })}`)
  }

  return (
    <Dialog title={t`Import a spreadsheet`} isOpen={!isWriting} onClose={onClose}>
      {step.kind === 'look' ? (
        <ImportPreview
          name={step.name}
          table={step.table}
          activities={activities}
          reading={reading}
          onImport={(rows) => void write(rows)}
          onOther={() => setStep({ kind: 'choose', failure: null })}
          onClose={onClose}
        />
      ) : (
        <ChooseFile step={step} onFile={(file) => void read(file)} onClose={onClose} />
      )}
    </Dialog>
  )
}

const change =
  (id: ActivityView['id'], draft: ImportedRow['draft']): Write =>
  (doc) => {
    writeDraft(doc, id, draft)
    return null
  }

interface ChooseFileProps {
  readonly step: Exclude<Step, { kind: 'look' }>
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
          {step.kind === 'reading' ? t`Reading “${step.name}”…` : t`Choose an Excel or CSV file, or drop it here`}
        </span>
        <input
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt"
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
