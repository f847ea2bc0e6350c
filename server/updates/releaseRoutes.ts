/** Asking for a release, deciding on it, and corrections after sending. */
import { randomId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { NewNote, ReleaseDecision, SeenSnapshot, type ReadUpdate, type UpdateNote } from '../../shared/updates/api.ts'
import { undecidedItems } from '../../shared/updates/candidate.ts'
import type { Core } from '../core.ts'
import { refuse, type Refusal } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Candidates } from './candidates.ts'
import type { Issue } from './issues.ts'
import type { Letters } from './letters.ts'
import { ask, giveBack, recall, release, type Outcome, type ReleaseDeps, type ReleasePolicy } from './release.ts'
import { findWritten } from './updateRoutes.ts'
import { refusedAsFull } from '../store/bounds/refusedAsFull.ts'

export interface ReleaseRoutesDeps extends Pick<
  Core,
  'db' | 'issues' | 'findCampaign' | 'now' | 'namesOf' | 'audit' | 'notify' | 'bellChanged' | 'notifications'
> {
  readonly letters: Letters
  readonly candidates: Candidates
  readonly policy: ReleasePolicy
}

export const releaseRoutes = (deps: ReleaseRoutesDeps): readonly Route[] => [
  decideRoute(deps),
  seenRoute(deps),
  noteRoute(deps),
  readRoute(deps),
]

const decideRoute = (deps: ReleaseRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/updates/:update/release',
    bounds: 'small',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    body: ReleaseDecision,
    find: async (params) => findWritten(deps, params),
    async handle({ found: issue, body, person }) {
      const outcome = await decide(deps, issue, body, person)
      if (typeof outcome !== 'string') return outcome
      if (outcome !== 'done') return refuse(outcome)
      const { state = 'draft', number = null, snapshot = 0 } = deps.issues.find(issue.id) ?? {}
      return { status: 200, json: { state, number, snapshot } }
    },
  })

async function decide(
  deps: ReleaseRoutesDeps,
  issue: Issue,
  { decision, snapshot, words = '' }: ReleaseDecision,
  person: Person,
): Promise<Outcome | Refusal> {
  const doing = { by: person.id, at: deps.now(), words }
  const releasing: ReleaseDeps = {
    ...deps,
    onNotified: deps.bellChanged,
    audit: (trx, { at, by }, action, issueDay) =>
      deps.audit(trx, at, by, action, { campaign: issue.campaign, ...(issueDay === null ? {} : { issueDay }) }),
  }
  switch (decision) {
    case 'ask': {
      const content = await deps.letters.draft(issue.id)
      const letter = await deps.letters.current(issue.id)
      if (content === null || letter === null) return refuse('no-such-update')
      const undecided = undecidedItems(content.items, await deps.candidates.sourcesNow(content.items))
      if (undecided.length > 0) return refuse('sources-undecided')
      return ask(releasing, issue, letter, doing)
    }
    case 'release':
      return release(releasing, issue, snapshot, doing)
    case 'return':
      return giveBack(releasing, issue, doing)
    case 'recall': {
      deps.letters.forget(issue.id)
      return recall(releasing, issue, doing)
    }
  }
}

/** A coordinator looked at a snapshot: the next one is shown against it. */
const seenRoute = (deps: ReleaseRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: '/api/updates/:update/seen',
    bounds: 'small',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    body: SeenSnapshot,
    find: async (params) => findWritten(deps, params),
    async handle({ found, person, body }) {
      const row = {
        issue: found.id,
        person: person.id,
        snapshot: Math.min(body.snapshot, found.snapshot),
        at: deps.now().toISOString(),
      }
      await deps.db
        .insertInto('update_seen')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['issue', 'person']).doUpdateSet({ snapshot: row.snapshot, at: row.at }),
        )
        .execute()
      return { status: 204 }
    },
  })

const readRoute = (deps: ReleaseRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/updates/:update/read',
    bounds: 'small',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    find: async (params) => findWritten(deps, params),
    async handle({ found, person }) {
      if (await deps.notifications.markRead(person.id, 'update', [found.id])) deps.bellChanged([person.id])
      return { status: 204 }
    },
  })

const noteRoute = (deps: ReleaseRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/updates/:update/notes',
    bounds: 'small',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    body: NewNote,
    find: async (params) => findWritten(deps, params),
    async handle({ found, person, body: { item, words } }) {
      if (found.state !== 'sent') return refuse('wrong-update-state')
      const letter = await deps.letters.released(found.id)
      const isThere = letter?.sections.some(({ items }) => items.some(({ id }) => id === item)) === true
      if (!isThere) return refuse('no-such-item')
      const at = deps.now()
      const note: UpdateNote = { id: randomId(), item, at: at.toISOString(), words }
      const full = await deps.issues.change(found.id, async (trx) => {
        const refused = await refusedAsFull(trx, 'update_note', { issue: found.id }, at)
        if (refused !== null) return refused
        await trx
          .insertInto('update_note')
          .values({ ...note, issue: found.id, by: person.id })
          .execute()
        await deps.audit(trx, at, person.id, 'update.note', {
          campaign: found.campaign,
          ...(found.day === null ? {} : { issueDay: found.day }),
        })
        return null
      })
      return full === null ? { status: 201, json: note } : refuse(full)
    },
  })

/** The state of the release, for the coordinators of a letter. */
export async function releaseOf(deps: ReleaseRoutesDeps, issue: Issue, person: Person): Promise<ReadUpdate['release']> {
  const snapshot = issue.snapshot === 0 ? null : await deps.letters.snapshot(issue.id, issue.snapshot)
  if (snapshot === null) return { ...NOT_ASKED, policy: deps.policy }
  const seen = await deps.db
    .selectFrom('update_seen')
    .select('snapshot')
    .where('issue', '=', issue.id)
    .where('person', '=', person.id)
    .executeTakeFirst()
  const before =
    seen === undefined || seen.snapshot >= issue.snapshot ? null : await deps.letters.snapshot(issue.id, seen.snapshot)
  const { submitted_at: askedAt, submitted_by: askedBy, state: decision, decided_by: decidedBy, words } = snapshot
  const names = await deps.namesOf([askedBy, decidedBy].flatMap((one) => one ?? []))
  const nameOf = (id: typeof askedBy) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return {
    policy: deps.policy,
    snapshot: issue.snapshot,
    askedAt,
    askedBy: nameOf(askedBy),
    decision,
    decidedBy: nameOf(decidedBy),
    words,
    mayRelease: issue.state === 'asked' && (deps.policy === 'one' || askedBy !== person.id),
    letter: issue.state === 'asked' ? snapshot.letter : null,
    seen: before?.letter ?? null,
  }
}

const NOT_ASKED = {
  snapshot: null,
  askedAt: null,
  askedBy: null,
  decision: null,
  decidedBy: null,
  words: '',
  mayRelease: false,
  letter: null,
  seen: null,
} as const

/** The corrections of an issue, the earliest first. */
export async function notesOf({ db }: Pick<Core, 'db'>, issue: Issue['id']): Promise<readonly UpdateNote[]> {
  const rows = await db.selectFrom('update_note').selectAll().where('issue', '=', issue).orderBy('at').execute()
  return rows.map(({ id, item, at, words }) => ({ id, item, at, words }))
}
