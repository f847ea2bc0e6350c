import { useLingui } from '@lingui/react/macro'
import { AuditAction, type AuditEntry, type AuditPage } from '../../../shared/accounts/audit.ts'
import { momentOf, wholeMomentOf } from '../../ui/formats/when.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { auditFactsIn, type AuditNames } from './auditFacts.ts'
import { AUDIT_LABELS } from './auditLabels.ts'
import { AUDIT_SENTENCES, subjectOf } from './auditSentences.ts'
import '../joining.css'

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
  readonly names: AuditPage['names']
  /** The names of centres, campaigns and what else entries are about. */
  readonly subjects: AuditNames
  /** The words of reminders, by the id of the message. */
  readonly words: AuditPage['words']
}

/** Entries of the audit log, the newest first. */
export function AuditTable({ entries, names, subjects, words }: AuditTableProps) {
  const { t } = useLingui()
  // The id of somebody who was erased leads nowhere.
  const nameOf = (id: string | null): string | null => (id === null ? null : (names[id] ?? t`erased person`))
  return (
    <div className="grid">
      <table aria-label={t`Audit log`} className="people audit">
        <ColumnHeads columns={[{ label: t`When`, className: 'w-when' }, t`Action`, t`By`, t`Concerns`]} />
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <td>
                <time dateTime={entry.at} title={wholeMomentOf(entry.at)}>
                  {momentOf(entry.at)}
                </time>
              </td>
              <th scope="row" className="c-title">
                <ActionOf entry={entry} subjects={subjects} words={words} />
              </th>
              <td>{nameOf(entry.by) ?? '–'}</td>
              <td>{nameOf(entry.concerns) ?? subjectOf(auditFactsIn(entry.detail), subjects) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ActionOfProps extends Pick<AuditTableProps, 'subjects' | 'words'> {
  readonly entry: AuditEntry
}

/** An action of a newer release has no words here: it is shown as it is stored. */
function ActionOf({ entry: { action, detail }, subjects, words }: ActionOfProps) {
  const { i18n } = useLingui()
  const facts = auditFactsIn(detail)
  const written = facts.message === undefined ? undefined : words[facts.message]
  const known = AuditAction.safeParse(action)
  return (
    <>
      {known.success ? (
        i18n._(AUDIT_SENTENCES[known.data](facts, subjects) ?? AUDIT_LABELS[known.data])
      ) : (
        <>
          {action}
          {detail !== '{}' && (
            <small dir="ltr" className="detail">
              {detail}
            </small>
          )}
        </>
      )}
      {written !== undefined && <small className="written">{written}</small>}
    </>
  )
}
