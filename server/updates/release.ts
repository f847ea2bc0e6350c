/**
 * Two pairs of eyes: one coordinator asks, which stores a snapshot; a second one releases the newest snapshot. Each step and its entry of the
 * audit log are written in one transaction; of two decisions at once the second is refused.
 */
import type { Transaction } from 'kysely'
import { documentName } from '../../shared/documents/kinds.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Letter } from '../../shared/updates/letter.ts'
import type { AuditAction } from '../../shared/accounts/audit.ts'
import type { FailureName } from '../../shared/failures.ts'
import type { KindOf } from '../../shared/notifications/kinds.ts'
import type { Notify } from '../notifications/notify.ts'
import { coordinators } from '../notifications/recipients.ts'
import type { Tables } from '../store/tables.ts'
import { columnsOf, nextNumber, type Issue, type Issues } from './issues.ts'
import { endSubmission, submit, type TooMuch } from '../submissions/submissions.ts'
import { letterColumn } from './letters.ts'

type Trx = Transaction<Tables>

/** How many coordinators it takes: `one` for networks that have only one. */
export type ReleasePolicy = 'two' | 'one'

interface Doing {
  readonly by: PersonId
  readonly at: Date
  /** Returned with these. */
  readonly words: string
}

export interface ReleaseDeps {
  readonly issues: Issues
  readonly policy: ReleasePolicy
  readonly audit: (trx: Trx, doing: Doing, action: AuditAction, issueDay: string | null) => Promise<void>
  readonly notify: Notify
  /** The bell of these people has something new. */
  readonly onNotified: (people: readonly PersonId[]) => void
}

export type Outcome =
  | 'done'
  | Extract<FailureName, 'wrong-update-state' | 'needs-second-coordinator' | 'update-moved-on'>
  | TooMuch

/** Thrown within a transaction, to undo it. */
class Overtaken extends Error {
  readonly outcome: Exclude<Outcome, 'done'>
  constructor(outcome: Exclude<Outcome, 'done'>) {
    super(outcome)
    this.outcome = outcome
  }
}

/** @param step returns whose bell has something new */
async function decide(
  { issues, onNotified }: Pick<ReleaseDeps, 'issues' | 'onNotified'>,
  issue: Issue,
  step: (trx: Trx) => Promise<readonly PersonId[]>,
): Promise<Outcome> {
  try {
    const notified = await issues.change(issue.id, step)
    if (notified.length > 0) onNotified(notified)
    return 'done'
  } catch (error) {
    if (error instanceof Overtaken) return error.outcome
    throw error
  }
}

/** Moves an issue on, if it is where its writer saw it. */
async function move(
  trx: Trx,
  issue: Issue,
  from: readonly Issue['state'][],
  to: Partial<Tables['weekly_update']>,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('weekly_update')
    .set(to)
    .where('id', '=', issue.id)
    .where('state', 'in', from)
    .where('snapshot', '=', issue.snapshot)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Overtaken('wrong-update-state')
}

const letterDocument = ({ id }: Pick<Issue, 'id'>) => documentName({ kind: 'update', update: id })

interface Step {
  readonly issue: Issue
  /** The snapshot's. */
  readonly number: number
  readonly doing: Doing
}

/** Notifies people of a step, except the one who took it. @returns who they are */
const tell = (
  { notify }: Pick<ReleaseDeps, 'notify'>,
  trx: Trx,
  kind: KindOf<'update'>,
  people: readonly PersonId[],
  { issue, number, doing: { by, at } }: Step,
): Promise<readonly PersonId[]> =>
  notify(
    trx,
    people.filter((person) => person !== by),
    { kind, subject: issue.id, by, at, event: `${issue.id} ${number}` },
  )

/** Stores the letter as it is now. A snapshot that waits already is replaced. */
export const ask = (deps: ReleaseDeps, issue: Issue, letter: Letter, doing: Doing): Promise<Outcome> =>
  decide(deps, issue, async (trx) => {
    const added = await submit(trx, letterDocument(issue), { ...doing, content: letterColumn.write(letter) })
    if (typeof added === 'string') throw new Overtaken(added)
    const { number } = added
    await move(trx, issue, ['draft', 'asked'], { state: 'asked', snapshot: number })
    await deps.audit(trx, doing, 'update.ask', letter.day)
    return tell(deps, trx, 'update-asked', await coordinators(trx), { issue, number, doing })
  })

/** @param seen the number of the snapshot that was looked at; the newest without one */
export async function release(
  deps: ReleaseDeps,
  issue: Issue,
  seen: number | undefined,
  doing: Doing,
): Promise<Outcome> {
  if (issue.state !== 'asked') return 'wrong-update-state'
  if (seen !== undefined && seen !== issue.snapshot) return 'update-moved-on'
  return decide(deps, issue, async (trx) => {
    const accepted = await endSubmission(trx, letterDocument(issue), { from: 'waiting', to: 'accepted' }, doing)
    if (accepted === null) throw new Overtaken('wrong-update-state')
    const { content, submitted_by: askedBy } = accepted
    if (deps.policy === 'two' && askedBy === doing.by) throw new Overtaken('needs-second-coordinator')
    const letter = letterColumn.read(content)
    const keeps = issue.number?.startsWith(letter.day.slice(0, 4)) === true
    const number = keeps ? issue.number : await nextNumber(trx, letter.day)
    await move(trx, issue, ['asked'], { state: 'released', number, ...columnsOf(letter) })
    await deps.audit(trx, doing, 'update.release', letter.day)
    return tell(deps, trx, 'update-released', askedBy === null ? [] : [askedBy], {
      issue,
      number: issue.snapshot,
      doing,
    })
  })
}

export const giveBack = (deps: ReleaseDeps, issue: Issue, doing: Doing): Promise<Outcome> =>
  decide(deps, issue, async (trx) => {
    const returned = await endSubmission(trx, letterDocument(issue), { from: 'waiting', to: 'returned' }, doing)
    await move(trx, issue, ['asked'], { state: 'draft' })
    await deps.audit(trx, doing, 'update.return', issue.day)
    const by = returned?.submitted_by ?? null
    return tell(deps, trx, 'update-returned', by === null ? [] : [by], { issue, number: issue.snapshot, doing })
  })

/** Opens a released letter again, unless its mails go already. Its number stays its own. */
export const recall = (deps: ReleaseDeps, issue: Issue, doing: Doing): Promise<Outcome> =>
  decide(deps, issue, async (trx) => {
    await endSubmission(trx, letterDocument(issue), { from: 'accepted', to: 'recalled' }, doing)
    await move(trx, issue, ['released'], { state: 'draft', send_at: null })
    await deps.audit(trx, doing, 'update.recall', issue.day)
    return []
  })
