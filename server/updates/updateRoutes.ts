/** Issues of the Weekly Update over HTTP: beginning one, what could go into it, and reading. */
import { documentName } from '../../shared/documents/kinds.ts'
import * as Y from 'yjs'
import { randomId, UpdateId, type CampaignId, type DocumentName } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { textOf } from '../../shared/richtext/json.ts'
import {
  AddCandidate,
  type CandidateList,
  NewUpdate,
  type ListedUpdate,
  type ReadUpdate,
  type UpdateList,
  type UpdateNote,
} from '../../shared/updates/api.ts'
import { layOutUpdate } from '../../shared/updates/layout.ts'
import type { Letter, LetterItem } from '../../shared/updates/letter.ts'
import { SECTION_MESSAGES } from '../../shared/updates/updateMessages.ts'
import { currentCampaign } from '../../shared/campaign.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Core } from '../core.ts'
import { refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import { refusedAsFull } from '../store/bounds/refusedAsFull.ts'
import { stringsColumn } from '../store/jsonColumn.ts'
import { writeAs } from '../sync/socket/writeAs.ts'
import { addCandidates } from './addCandidates.ts'
import type { Candidates } from './candidates.ts'
import { isReadable, type Issue, type Issues } from './issues.ts'
import { nextTuesday, type Letters } from './letters.ts'
import type { IsForMe } from './reading/forMe.ts'

export interface UpdateRoutesDeps extends Pick<
  Core,
  'issues' | 'campaigns' | 'documents' | 'rooms' | 'now' | 'namesOf' | 'findCampaign' | 'db' | 'audit'
> {
  readonly letters: Letters
  readonly candidates: Candidates
  readonly notesOf: (issue: Issue['id']) => Promise<readonly UpdateNote[]>
  readonly isForReader: (person: Person, campaign: CampaignId) => Promise<IsForMe>
  /** Beside the letter, for coordinators. */
  readonly releaseOf: (issue: Issue, person: Person) => Promise<ReadUpdate['release']>
  readonly brokenIn: (document: DocumentName) => Promise<readonly string[]>
  /** That several people read. */
  readonly mailboxes: readonly string[]
  readonly countsOf: (issue: Issue) => Promise<ListedUpdate['sent']>
}

export const updateRoutes = (deps: UpdateRoutesDeps): readonly Route[] => [
  listRoute(deps),
  createRoute(deps),
  readRoute(deps),
  candidatesRoute(deps),
  addItemRoute(deps),
]

const listRoute = (deps: UpdateRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates',
    bounds: 'list',
    requires: 'update.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const writes = can(person, 'update.edit', { closed: false })
      const shown = deps.issues.list().filter((issue) => writes || isReadable(issue))
      const json: UpdateList = { updates: await Promise.all(shown.map((issue) => listed(deps, issue, writes))) }
      return { status: 200, json }
    },
  })

async function listed(deps: UpdateRoutesDeps, issue: Issue, writes: boolean): Promise<ListedUpdate> {
  const letter = isReadable(issue) ? null : await deps.letters.current(issue.id)
  const own =
    letter === null
      ? {
          day: issue.day,
          title: issue.title,
          isPublic: issue.is_public === 1,
          headings: [...stringsColumn.read(issue.headings)],
        }
      : {
          day: letter.day,
          title: letter.title,
          isPublic: letter.isPublic,
          headings: itemsOf(letter).map(({ heading }) => heading),
        }
  const { id, campaign, number, state, send_at } = issue
  return { id, campaign, number, state, sendAt: send_at, ...own, sent: writes ? await deps.countsOf(issue) : null }
}

const itemsOf = ({ sections }: Letter): readonly LetterItem[] => sections.flatMap(({ items }) => items)

const createRoute = (deps: UpdateRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/updates',
    bounds: 'small',
    requires: 'update.edit',
    body: NewUpdate,
    find: async () => ({ subject: { closed: false }, found: null }),
    async handle({ body, person }) {
      const campaign = currentCampaign(deps.campaigns.list(), brusselsClock(deps.now()).day)
      if (campaign === null || campaign.closed) return refuse('campaign-not-open')
      const id = body.id ?? UpdateId.parse(randomId())
      const at = deps.now()
      const full = await deps.db.transaction().execute((trx) => refusedAsFull(trx, 'weekly_update', {}, at))
      if (full !== null) return refuse(full)
      await deps.documents.create(
        [{ ref: { kind: 'update', update: id }, state: await firstState(deps, body.day ?? nextDay(deps)) }],
        person.id,
      )
      const made = await deps.issues.add({
        id,
        campaign: campaign.id,
        created_at: at.toISOString(),
        created_by: person.id,
      })
      if (made !== null)
        await deps.db
          .transaction()
          .execute((trx) => deps.audit(trx, at, person.id, 'update.create', { campaign: campaign.id }))
      return { status: 201, json: { id } }
    },
  })

/** A Tuesday that no letter has yet. */
function nextDay({ issues, now }: UpdateRoutesDeps) {
  const today = brusselsClock(now()).day
  const last = issues.list().find(({ day, state }) => day !== null && state === 'sent')?.day ?? null
  const first = nextTuesday(today)
  return last !== null && last >= first ? nextTuesday(brusselsClock(new Date(`${last}T24:00:00Z`)).day) : first
}

/** A letter of this day with what goes on of the last one. */
async function firstState({ candidates }: UpdateRoutesDeps, day: ReturnType<typeof nextDay>): Promise<Uint8Array> {
  const doc = new Y.Doc()
  layOutUpdate(doc, { day })
  addCandidates(doc, await candidates.carriedInto(day))
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

const readRoute = (deps: UpdateRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates/:update',
    bounds: 'document',
    requires: 'update.read',
    find: async (params) => findNamed(deps, params),
    async handle({ found: issue, person }) {
      const writes = can(person, 'update.edit', { closed: false })
      // A draft's address is no address to others.
      if (!writes && !isReadable(issue)) return refuse('no-such-update')
      const letter = isReadable(issue) ? await deps.letters.released(issue.id) : await deps.letters.current(issue.id)
      if (letter === null) return refuse('no-such-update')
      const json: ReadUpdate = {
        ...shownLetter(letter, await deps.isForReader(person, issue.campaign)),
        id: issue.id,
        campaign: issue.campaign,
        number: issue.number,
        state: issue.state,
        sendAt: issue.send_at,
        sentAt: issue.sent_at,
        notes: [...(await deps.notesOf(issue.id))],
        ...neighbours(deps.issues, issue),
        release: writes ? await deps.releaseOf(issue, person) : null,
      }
      return { status: 200, json }
    },
  })

const shownLetter = ({ sections, ...letter }: Letter, isForMe: IsForMe) => ({
  ...letter,
  sections: sections.map((section) => ({
    ...section,
    title:
      section.standard === null || section.title !== '' ? section.title : SECTION_MESSAGES[section.standard].message,
    items: section.items.map((item) => ({
      ...item,
      text: textOf(item.text),
      body: item.text,
      audience: item.audiences,
      isForMe: isForMe(item),
    })),
  })),
})

function neighbours(issues: Issues, issue: Issue): Pick<ReadUpdate, 'older' | 'newer'> {
  const released = issues.list().filter((one) => isReadable(one))
  const at = released.findIndex(({ id }) => id === issue.id)
  return {
    older: at === -1 ? null : (released[at + 1]?.number ?? null),
    newer: at <= 0 ? null : (released[at - 1]?.number ?? null),
  }
}

async function findNamed({ issues }: Pick<UpdateRoutesDeps, 'issues'>, { update = '' }: Params) {
  const found = issues.findByName(update)
  return found === null ? refuse('no-such-update') : { subject: {}, found }
}

/** The `find` of all routes that write: a draft is found by its id alone. */
export async function findWritten(
  { issues, findCampaign }: Pick<UpdateRoutesDeps, 'issues' | 'findCampaign'>,
  { update = '' }: Params,
): Promise<{ readonly subject: { readonly closed: boolean }; readonly found: Issue } | Refusal> {
  const found = issues.findByName(update)
  if (found === null) return refuse('no-such-update')
  return { subject: { closed: findCampaign(found.campaign)?.closed !== false }, found }
}

const candidatesRoute = (deps: UpdateRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates/:update/candidates',
    bounds: 'list',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    find: async (params) => findWritten(deps, params),
    async handle({ found }) {
      const json: CandidateList = {
        ...(await deps.candidates.of(found)),
        deadLinks: [...(await deps.brokenIn(documentName({ kind: 'update', update: found.id })))],
        mailboxes: [...deps.mailboxes],
      }
      return { status: 200, json }
    },
  })

const addItemRoute = (deps: UpdateRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/updates/:update/items',
    bounds: 'small',
    requires: 'update.edit',
    hiddenAs: 'no-such-update',
    body: AddCandidate,
    find: async (params) => findWritten(deps, params),
    async handle({ found: issue, person, body }) {
      if (isReadable(issue)) return refuse('wrong-update-state')
      const candidate = await deps.candidates.find(issue, body.candidate)
      if (candidate === null) return refuse('no-such-candidate')
      const document = documentName({ kind: 'update', update: issue.id })
      const added = await writeAs(deps.rooms, person, document, (copy) => addCandidates(copy, [candidate]))
      const [id = null] = added ?? []
      return id === null ? refuse('no-such-update') : { status: 201, json: { id } }
    },
  })
