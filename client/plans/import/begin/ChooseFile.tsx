import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../../ui/Icon.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { ImportSource } from './importSource.ts'
import { useImportSource } from './useImportSource.ts'

interface ChooseFileProps {
  /** The name of the file that is being read; null while none is. */
  readonly reading: string | null
  /** Why the last one was not read. */
  readonly failure: string | null
  readonly onSource: (source: ImportSource) => void
  readonly onClose: () => void
}

/** The first step: a file is chosen or dropped, or a table is pasted. */
export function ChooseFile({ reading, failure, onSource, onClose }: ChooseFileProps) {
  const { t } = useLingui()
  useImportSource(true, onSource)
  return (
    <>
      <p>
        <Trans>Nothing is written before you have looked at the rows.</Trans>
      </p>
      <label className="import-drop takes-file">
        <span className="label">
          <Trans>Choose a file, drop it here, or paste a table</Trans>
        </span>
        <span className="btn">
          <Icon name="folder" />
          <span>{reading === null ? t`Choose file` : t`Reading “${reading}”…`}</span>
        </span>
        <input
          type="file"
          accept=".xlsx,.xlsm,.csv,.tsv,.txt,.json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file !== undefined) onSource({ kind: 'file', file })
          }}
        />
        <span className="meta">
          <Trans>
            Excel, CSV, or an export of a plan (JSON). Paste a table from a spreadsheet or a document with Ctrl+V.
          </Trans>
        </span>
      </label>
      <p role="status" className={failure === null ? 'meta' : 'error'}>
        {failure ?? t`Up to 10 MB, 5,000 rows and 200 columns.`}
      </p>
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </>
  )
}
