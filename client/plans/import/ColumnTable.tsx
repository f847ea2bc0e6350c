import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '../../ui/forms/Select.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { ACTIVITY_FIELDS, ACTIVITY_KEYS } from '../../../shared/plans/activityFields.ts'
import { ColumnWhy } from './ColumnWhy.tsx'
import type { ColumnMeaning } from './rows/guessColumns.ts'
import type { ImportedRowsState } from './useImportedRows.ts'

const SHOWN_EXAMPLES = 3
const LONGEST_EXAMPLE = 60

type ColumnTableProps = Pick<
  ImportedRowsState,
  'head' | 'body' | 'firstRow' | 'skipped' | 'isAsking' | 'guesses' | 'meanings' | 'isChosen' | 'chooseMeaning' | 'read'
>

/** The meaning of each column of a file, and the reason. */
export function ColumnTable(props: ColumnTableProps) {
  const { head, body, firstRow, skipped, isAsking, guesses, meanings, isChosen, chooseMeaning, read } = props
  const { i18n, t } = useLingui()
  const labels = [
    { id: 'id', label: t`Our id` },
    { id: 'rest', label: t`Add to the description` },
    ...ACTIVITY_KEYS.map((field) => ({ id: field as string, label: i18n._(ACTIVITY_FIELDS[field].label) })),
  ]
  const numbers = new Set(skipped.map(({ number }) => number))
  const activities = body.filter((_, at) => !numbers.has(at + firstRow))
  const columns = head.flatMap((heading, at) => {
    const examples = examplesOf(activities, at)
    if (heading.trim() === '' && examples.length === 0) return []
    const guess = guesses[at] ?? { meaning: null, why: 'no-field' as const }
    const meaning = meanings[at] ?? null
    const perhaps = !isChosen(at) && 'perhaps' in guess ? guess.perhaps : null
    return [{ at, name: heading.trim() === '' ? t`Column ${at + 1}` : heading, examples, guess, meaning, perhaps }]
  })
  const recognised = columns.filter(({ meaning }) => meaning !== null).length
  const toDecide = columns.filter(({ perhaps }) => perhaps !== null).length
  const leftOut = columns.length - recognised - toDecide
  return (
    <section className="paper import-part" aria-labelledby="import-columns">
      <div className="between import-part-head">
        <h3 id="import-columns">
          <Trans>Columns</Trans>
        </h3>
        <span className="meta">
          {t`${plural(recognised, { one: '# recognised', other: '# recognised' })} · ${plural(toDecide, { one: '# to decide', other: '# to decide' })} · ${plural(leftOut, { one: '# left out', other: '# left out' })}`}
        </span>
      </div>
      <table className="import-table" aria-labelledby="import-columns">
        <colgroup>
          <col className="w-name" />
          <col />
          <col className="w-becomes" />
          <col className="w-why" />
        </colgroup>
        <ColumnHeads columns={[t`In your file`, t`For example`, t`Becomes`, t`Why`]} />
        <tbody>
          {columns.map(({ at, name, examples, guess, meaning, perhaps }) => (
            <tr key={at} className={perhaps === null ? undefined : 'to-decide'}>
              <th scope="row">{name}</th>
              <td className="import-example">{examples.join(' · ')}</td>
              <td>
                <Select
                  label={t`${name} becomes`}
                  hideLabel
                  options={labels}
                  value={meaning}
                  clearable
                  noneLabel={t`Leave out`}
                  {...(perhaps === null ? {} : { placeholder: t`Choose: ${labelIn(labels, perhaps)}?` })}
                  onChange={(next) => chooseMeaning(at, next as ColumnMeaning)}
                />
              </td>
              <td className="meta">
                <ColumnWhy
                  guess={guess}
                  isChosen={isChosen(at)}
                  meaning={meaning}
                  count={isAsking ? undefined : read.columns[at]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!meanings.includes('title') && (
        <p className="error import-part-note" role="alert">
          <Trans>Choose the column of the title: an activity needs one.</Trans>
        </p>
      )}
    </section>
  )
}

const labelIn = (labels: readonly { readonly id: string; readonly label: string }[], id: string): string =>
  labels.find((one) => one.id === id)?.label ?? ''

/** The first different texts of a column. */
function examplesOf(body: readonly (readonly string[])[], column: number): readonly string[] {
  const found = new Set<string>()
  for (const row of body) {
    const text = row[column]?.trim() ?? ''
    if (text !== '') found.add(text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text)
    if (found.size === SHOWN_EXAMPLES) break
  }
  return [...found]
}
