import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { optionsOfWords } from '../../../shared/imports/importWords.ts'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import { Select } from '../../ui/forms/Select.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import type { RowsOfWord } from './rows/planImport.ts'
import type { ImportedRowsState } from './useImportedRows.ts'

const SHOWN_AT_MOST = 200
const TO_DESCRIPTION = 'to-description'
const SEVERAL = 'several'

type WordTableProps = Pick<ImportedRowsState, 'read' | 'explain' | 'isAsking'>

/** Words of the file that are no names of options: each once, with what it becomes in all its rows. */
export function WordTable({ read, explain, isAsking }: WordTableProps) {
  const { t } = useLingui()
  const unknown = read.words.filter(({ meaning }) => meaning === null || meaning.why === 'chosen')
  const known = read.words.filter(({ meaning }) => meaning !== null && meaning.why !== 'chosen')
  const open = unknown.filter(({ meaning }) => meaning === null).length
  if (read.words.length === 0 || isAsking) return null
  return (
    <section className="paper import-part" aria-labelledby="import-words">
      <div className="between import-part-head">
        <h3 id="import-words">
          <Trans>Words of your file</Trans>
        </h3>
        <span className="meta">
          {open === 0 ? (
            t`All are matched`
          ) : (
            <Plural value={open} one="# word is not known" other="# words are not known" />
          )}
        </span>
      </div>
      {unknown.length > 0 && (
        <>
          <p className="meta import-part-note">
            <Trans>
              Choose once what each word means, for all its rows. Your centre’s next import will know it. A word without
              a choice goes into the description.
            </Trans>
          </p>
          <Words words={unknown} explain={explain} label={t`Words that are not known`} />
        </>
      )}
      {known.length > 0 && (
        <details className="import-matched" open={known.some(({ meaning }) => meaning?.isPart === true)}>
          <summary>
            <Plural value={known.length} one="# word was matched: check it" other="# words were matched: check them" />
          </summary>
          <Words words={known} explain={explain} label={t`Words that were matched`} />
        </details>
      )}
    </section>
  )
}

interface WordsProps extends Pick<WordTableProps, 'explain'> {
  readonly words: readonly RowsOfWord[]
  readonly label: string
}

function Words({ words, explain, label }: WordsProps) {
  const { t } = useLingui()
  return (
    <>
      <table className="import-table" aria-label={label}>
        <colgroup>
          <col />
          <col className="w-why" />
          <col className="w-word" />
        </colgroup>
        <ColumnHeads columns={[t`In your file`, t`Field`, t`Becomes`]} />
        <tbody>
          {words.slice(0, SHOWN_AT_MOST).map((one) => (
            <WordRow key={`${one.field}/${one.word}`} {...one} explain={explain} />
          ))}
        </tbody>
      </table>
      {words.length > SHOWN_AT_MOST && (
        <p className="meta import-part-note">
          <Plural value={words.length - SHOWN_AT_MOST} one="and # more" other="and # more" />
        </p>
      )}
    </>
  )
}

function WordRow({ field, word, rows, meaning, explain }: RowsOfWord & Pick<WordTableProps, 'explain'>) {
  const { i18n, t } = useLingui()
  const options = optionsOfWords(field).map(({ id, label }) => ({ id: id as string, label: i18n._(label) }))
  const chosen = meaning?.options ?? []
  const several = options.filter(({ id }) => chosen.includes(id)).map(({ label }) => label)
  const value = meaning?.toDescription === true ? TO_DESCRIPTION : chosen.length > 1 ? SEVERAL : (chosen[0] ?? null)
  const isLeftOut = meaning !== null && value === null
  const why = meaning === null ? '' : whyMatched()
  return (
    <tr className={meaning === null ? 'to-decide' : undefined}>
      <th scope="row">
        {word}
        <small>
          <Plural value={rows} one="# row" other="# rows" />
        </small>
      </th>
      <td className="meta">
        {i18n._(ACTIVITY_FIELDS[field].label)}
        {why !== '' && <small>{why}</small>}
      </td>
      <td>
        <Select
          label={t`“${word}” becomes`}
          hideLabel
          options={[
            ...(value === SEVERAL ? [{ id: SEVERAL, label: several.join(' + ') }] : []),
            ...options,
            { id: TO_DESCRIPTION, label: t`Add to the description` },
          ]}
          value={value}
          clearable
          noneLabel={t`Leave out`}
          {...(isLeftOut ? {} : { placeholder: t`Choose a value` })}
          onChange={(next) => next !== SEVERAL && explain(field, word, meaningOf(next))}
        />
      </td>
    </tr>
  )

  function whyMatched(): string {
    if (meaning?.isPart === true) return t`a part of it is known`
    return meaning?.why === 'centre' ? t`as your centre chose before` : ''
  }
}

const meaningOf = (chosen: string | null) => ({
  options: chosen === null || chosen === TO_DESCRIPTION ? [] : [chosen],
  why: 'chosen' as const,
  isPart: false,
  toDescription: chosen === TO_DESCRIPTION,
})
