import { useLingui } from '@lingui/react/macro'
import { dayOf } from '../../../shared/milestones/instants.ts'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import type { LetterLine } from '../../../shared/updates/letter.ts'
import { wordBesideDay, wordLongWhen } from '../../../shared/updates/letterWording.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { localiser } from '../../ui/language/localiser.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'

interface LetterTableProps {
  readonly kind: 'deadlines' | 'dates'
  readonly lines: readonly LetterLine[]
  /** The campaign's day, which is yellow; null if it has none. */
  readonly theDay: string | null
}

/** One of the two tables at the end of a letter. */
export function LetterTable({ kind, lines, theDay }: LetterTableProps) {
  const { i18n } = useLingui()
  if (lines.length === 0) return null
  return (
    <section className="letter-part" aria-labelledby={kind}>
      <h2 id={kind}>{i18n._(UPDATE_MESSAGES[kind])}</h2>
      <table className="letter-dates">
        <ColumnHeads
          columns={[
            i18n._(UPDATE_MESSAGES['when-head']),
            i18n._(UPDATE_MESSAGES['what-head']),
            i18n._(UPDATE_MESSAGES['for-head']),
          ]}
        />
        <tbody>
          {lines.map((line) => (
            <LineRow key={`${line.words} ${dayOf(line.dated)} ${line.item ?? ''}`} line={line} theDay={theDay} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LineRow({ line, theDay }: { readonly line: LetterLine } & Pick<LetterTableProps, 'theDay'>) {
  const { i18n } = useLingui()
  const words = localiser()
  const { dated, item, audiences } = line
  const beside = wordBesideDay(dated, words)
  const isTheDay = dated.when.kind === 'day' && dated.when.day === theDay
  const above = i18n._(UPDATE_MESSAGES['see-above'])
  return (
    <tr>
      <td>
        <b className={isTheDay ? 'onday' : undefined}>{wordLongWhen(dated, words)}</b>
        {beside !== '' && <small dir="auto">{beside}</small>}
      </td>
      <td dir="auto">
        {line.words}{' '}
        {item !== null && (
          <a className="see-above" href={`#item-${item}`} aria-label={`${line.words} ${above}`}>
            {above}
          </a>
        )}
      </td>
      <td data-label={i18n._(UPDATE_MESSAGES['for-head'])}>{wordAudiences(audiences, words)}</td>
    </tr>
  )
}
