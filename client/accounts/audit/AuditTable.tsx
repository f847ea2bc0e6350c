import { Trans, useLingui } from '@lingui/react/macro'
import { AuditAction, type AuditEntry, type AuditPage } from '../../../shared/accounts/audit.ts'
import { momentOf, wholeMomentOf } from '../../ui/formats/when.ts'
import { AUDIT_LABELS } from './auditLabels.ts'
import '../joining.css'

interface AuditTableProps {
  readonly entries: readonly AuditEntry[]
  readonly names: AuditPage['names']
  /** The words of reminders, by the id of the message. */
  readonly words: AuditPage['words']
}

/** Entries of the audit log, the newest first. */
export function AuditTable({ entries, names, words }: AuditTableProps) {
  const { t } = useLingui()
  const nameOf = (id: string | null): string => (id === null ? '–' : (names[id] ?? id))
  return (
    <div className="grid">
      <table aria-label={t`Audit log`} className="people audit">
        <thead>
          <tr>
            <th scope="col" className="w-when">
              <Trans>When</Trans>
            </th>
            <th scope="col">
              <Trans>Action</Trans>
            </th>
            <th scope="col">
              <Trans>By</Trans>
            </th>
            <th scope="col">
              <Trans>Concerns</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={entry.number ?? `old ${index}`}>
              <td>
                <time dateTime={entry.at} title={wholeMomentOf(entry.at)}>
                  {momentOf(entry.at)}
                </time>
              </td>
              <th scope="row" className="c-title">
                <ActionOf entry={entry} words={words} />
              </th>
              <td>{nameOf(entry.by)}</td>
              <td>{nameOf(entry.concerns)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** `role: planner, centre: dk`. */
function factsOf(detail: object): string {
  const pairs = Object.entries(detail).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  return pairs.join(', ')
}

interface ActionOfProps extends Pick<AuditTableProps, 'words'> {
  readonly entry: AuditEntry
}

function ActionOf({ entry: { action, detail, number }, words }: ActionOfProps) {
  const { i18n } = useLingui()
  const facts = JSON.parse(detail) as { readonly message?: string }
  const written = facts.message === undefined ? undefined : words[facts.message]
  const known = AuditAction.safeParse(action)
  return (
    <>
      {known.success ? i18n._(AUDIT_LABELS[known.data]) : action}
      {detail !== '{}' && (
        <small dir="ltr" className="detail">
          {factsOf(facts)}
        </small>
      )}
      {written !== undefined && <small className="written">{written}</small>}
      {number === null && (
        <small>
          <Trans>From before the log was sealed</Trans>
        </small>
      )}
    </>
  )
}
