/** The changes of one activity, with the people who made them and those who had proposed them. */
import type { ActivityHistoryList } from '../../../shared/plans/api.ts'
import { documentName } from '../../../shared/documents/kinds.ts'
import type { ActivityId, DocumentName, PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Core } from '../../core.ts'
import { refuse, type Refusal, type Success } from '../../http/result.ts'
import type { PlanKey } from '../plans.ts'
import { asHistoryValue } from './asHistoryValue.ts'

interface AppliedProposal {
  /** The activity and its field; null for a text of the plan as a whole. */
  readonly entry: string | null
  readonly field: string | null
  readonly proposedBy: PersonId
  readonly appliedBy: PersonId
  readonly at: string
}

/** The proposals that were applied in a document, as far as this person may read them. */
export type AppliedProposalsOf = (document: DocumentName, person: Person) => Promise<readonly AppliedProposal[]>

export type HistoryDeps = Core & { readonly appliedProposals: AppliedProposalsOf }

/** The server learns of an application, and notes a change, some moments after the edit. */
const LEARNS_WITHIN_MS = 120_000

export async function answerHistory(
  deps: HistoryDeps,
  key: PlanKey,
  activity: ActivityId,
  person: Person,
): Promise<Success | Refusal> {
  if ((await deps.plans.find(key)) === null) return refuse('no-plan')
  await deps.projections.plans.settle(({ campaign, centre }) => campaign === key.campaign && centre === key.centre)
  const rows = await deps.history.ofActivity(key, activity)
  const applied = await deps.appliedProposals(documentName({ kind: 'plan', ...key }), person)
  const proposersOf = ({ field, from, until, people }: (typeof rows)[number]): readonly PersonId[] =>
    applied
      .filter((one) => one.entry === activity && one.field === field && people.includes(one.appliedBy))
      .filter(({ at }) =>
        isBetween(Date.parse(at), Date.parse(from) - LEARNS_WITHIN_MS, Date.parse(until) + LEARNS_WITHIN_MS),
      )
      .map(({ proposedBy }) => proposedBy)
  const ids = [...rows.flatMap(({ people }) => people), ...applied.map(({ proposedBy }) => proposedBy)]
  const names = await deps.namesOf([...new Set(ids)])
  const namesIn = (people: readonly PersonId[]): string[] => [...new Set(people.flatMap((id) => names.get(id) ?? []))]
  const json: ActivityHistoryList = {
    changes: rows.map((row) => ({
      field: row.field,
      at: row.until,
      people: namesIn(row.people),
      proposedBy: namesIn(proposersOf(row)),
      old: asHistoryValue(row.old),
      new: asHistoryValue(row.new),
    })),
  }
  return { status: 200, json }
}

const isBetween = (at: number, first: number, last: number): boolean => at >= first && at <= last
