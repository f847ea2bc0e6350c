import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { downloadFile } from '../../ui/downloadFile.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { ACTIVITY_FIELDS } from '../activityFields.ts'
import { PROBLEM_LABELS } from '../cells/problemLabels.ts'
import { writeTsv } from '../clipboard/tsv.ts'
import type { ImportedRow } from './planImport.ts'

interface UnreadRowsProps {
  readonly rows: readonly ImportedRow[]
  readonly untitled: readonly number[]
  readonly name: string
}

const SHOWN = 50

/** The cells that could not be read, with the reason of each, to look at and to take along. */
export function UnreadRows({ rows, untitled, name }: UnreadRowsProps) {
  const { i18n, t } = useLingui()
  const unread = rows.flatMap(({ number, unread: cells }) =>
    cells.map(({ key, problem }) => ({
      number,
      field: i18n._(ACTIVITY_FIELDS[key].label),
      text: problem.text,
      why: i18n._(PROBLEM_LABELS[problem.kind]),
    })),
  )
  const download = (): void => {
    const table = unread.map(({ number, field, text, why }) => [String(number), field, text, why])
    downloadFile(`${name}.unread.tsv`, 'text/tab-separated-values', writeTsv(table))
  }
  return (
    <>
      {untitled.length > 0 && (
        <p>
          <Plural
            value={untitled.length}
            one="# row has no title and stays out."
            other="# rows have no title and stay out."
          />{' '}
          <span className="meta">{listWithCommas(untitled.slice(0, SHOWN).map(String))}</span>
        </p>
      )}
      {unread.length > 0 && (
        <>
          <div className="between">
            <p>
              <Plural
                value={unread.length}
                one="# cell could not be read as it is:"
                other="# cells could not be read as they are:"
              />
            </p>
            <Button onPress={download}>
              <Trans>Download list</Trans>
            </Button>
          </div>
          <ul className="unread-cells">
            {unread.slice(0, SHOWN).map(({ number, field, text, why }) => (
              <li key={`${number}/${field}/${text}`}>
                <b>{t`Row ${number}, ${field}`}</b> “{text}”. {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
