import { useId, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { restoreTable } from '../../../../shared/fields/restore.ts'
import { viewTable } from '../../../../shared/fields/view.ts'
import { activityFields } from '../../../../shared/plans/fields.ts'
import { activityMap, addListEntry } from '../../../../shared/plans/layout.ts'
import { readPastedFigures, type PastedFigure } from '../../../../shared/reports/pastedFigures.ts'
import { REACH_METRICS } from '../../../../shared/taxonomy.ts'
import { makeChange } from '../../../fields/editing.ts'
import { showToast } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/forms/Field.tsx'
import { labelOf } from '../../../ui/forms/labelOf.ts'
import { wholeNumber } from '../../../ui/formats/numbers.ts'
import { Dialog } from '../../../ui/overlays/Dialog.tsx'
import { ColumnHeads } from '../../../ui/blocks/ColumnHeads.tsx'
import type { OpenPlan } from '../planBeside.ts'
import './pasteFigures.css'

interface PasteFiguresProps {
  readonly plan: OpenPlan
  /** The rows of copied cells. */
  readonly readTable: (text: string) => readonly (readonly string[])[]
  readonly onClose: () => void
}

/** Takes in figures for the whole plan, after showing what is understood of each row. */
export function PasteFigures({ plan, readTable, onClose }: PasteFiguresProps) {
  const { t } = useLingui()
  const id = useId()
  const [text, setText] = useState('')
  const { editing, content } = plan
  const rows =
    text.trim() === ''
      ? []
      : readPastedFigures(readTable(text), content.activities, {
          country: editing.country ?? null,
          dateSystem: 1900,
          likelyDay: editing.likelyDay ?? null,
        })
  const good = rows.filter(({ read }) => read.ok)
  function write(): void {
    makeChange(editing, () => {
      for (const row of good) writeFigure(editing.doc, row)
    })
    const count = good.length
    showToast(t`Figures written: ${count}`, { label: t`Undo`, run: () => editing.undo.undo() })
    onClose()
  }
  return (
    <Dialog title={t`Paste figures`} isOpen onClose={onClose} staysOpen>
      <div className="paste-figures stack">
        <p>
          <Trans>
            Copy rows from your spreadsheet: activity, metric, figure and, if you have them, how you know it, source,
            until when, link. A figure of a metric that an activity has already is replaced.
          </Trans>
        </p>
        <Field id={id} label={t`Copied rows`}>
          <textarea
            id={id}
            className="input"
            rows={6}
            maxLength={200_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        {rows.length > 0 && <PastedRows rows={rows} />}
        <div className="actions">
          {good.length > 0 && (
            <Button kind="primary" onPress={write}>
              <Plural value={good.length} one="Write # figure" other="Write # figures" />
            </Button>
          )}
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function PastedRows({ rows }: { readonly rows: readonly PastedFigure[] }) {
  const { t } = useLingui()
  return (
    <div className="pasted-figures">
      <table>
        <caption className="vh">{t`What is understood of each row`}</caption>
        <ColumnHeads columns={[t`Row`, t`Activity`, t`Figure`]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <td dir="auto">{row.title}</td>
              <td>
                <Understood read={row.read} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Understood({ read }: Pick<PastedFigure, 'read'>) {
  if (read.ok) {
    const { value, metric, source } = read.figure
    const words = `${metric === null ? '' : labelOf(REACH_METRICS, metric)}: ${wholeNumber(value ?? 0)}`
    return (
      <>
        {words} {source !== '' && <span className="meta">{source}</span>}
      </>
    )
  }
  const { problem } = read
  switch (problem.kind) {
    case 'unknown':
      return (
        <span className="gap">
          <Trans>No activity has this title</Trans>
        </span>
      )
    case 'several':
      return (
        <span className="gap">
          <Trans>Several activities have this title</Trans>
        </span>
      )
    case 'cell': {
      const { text } = problem.cell
      return (
        <span className="gap">
          <Trans>Not understood: {text}</Trans>
        </span>
      )
    }
  }
}

/** Into the entry of its metric, whose other facts stay where nothing was pasted; a further one if the activity has none. */
function writeFigure(doc: Y.Doc, { read }: PastedFigure): void {
  const map = read.ok ? activityMap(doc, read.activity) : null
  if (!read.ok || map === null) return
  const { figure } = read
  const list = map.get('actualReach')
  const entries = list instanceof Y.Map ? [...list.values()] : []
  const known = entries.find(
    (one): one is Y.Map<unknown> => one instanceof Y.Map && one.get('metric') === figure.metric,
  )
  if (known === undefined) {
    addListEntry(map, 'actualReach', figure)
    return
  }
  const given = Object.entries(figure).filter(([, value]) => value !== null && value !== '')
  restoreTable(known, FIGURE, { ...(viewTable(known, FIGURE, '', []) as object), ...Object.fromEntries(given) })
}

const FIGURE = activityFields.actualReach.entry
