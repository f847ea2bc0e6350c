/** Reads threads and their comments. */
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { CampaignId, DocumentName, PersonId } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { readProposals, type ProposalRow } from './proposals/proposalRows.ts'
import { secondsUntilNextThread } from './threadRows.ts'

type ThreadRow = Tables['thread']
type CommentRow = Tables['thread_comment']

export interface ThreadQueries {
  find(id: string): Promise<ThreadRow | null>
  /** The newest by their last comment, after those of the page before. */
  newestOf(document: DocumentName, after: NewestAfter | null): Promise<NewestThreads>
  /** Whether one of them fits. */
  ofDocument(document: DocumentName): Promise<readonly ThreadRow[]>
  idsOf(campaign: CampaignId): Promise<readonly ThreadId[]>
  /** All that the helpdesk was ever asked. */
  addressed(): Promise<readonly ThreadRow[]>
  comments(threads: readonly ThreadId[]): Promise<readonly CommentRow[]>
  /** Single comments, by thread and number. */
  commentsAt(places: readonly CommentPlace[]): Promise<readonly CommentRow[]>
  /** The first comment of each thread and its last ones. */
  lastComments(threads: readonly ThreadId[]): Promise<readonly CommentRow[]>
  proposals(threads: readonly ThreadId[]): Promise<ReadonlyMap<ThreadId, ProposalRow>>
  /** @returns in how many seconds this person may start another thread in this document; 0 for now */
  secondsUntilNext(document: DocumentName, by: PersonId, at: Date): Promise<number>
  readMarks(threads: readonly ThreadId[], person: PersonId): Promise<ReadonlyMap<ThreadId, number>>
  /** Finds the thread that this person started with this key. */
  startedWith(key: string, writer: PersonId): Promise<ThreadRow | null>
}

/** Threads of one page of a document's list, and the last comments that are read of each. */
const THREADS_OF_PAGE = 200
const LAST_COMMENTS = 5

type CommentPlace = Pick<CommentRow, 'thread' | 'number'>

interface NewestAfter {
  readonly at: string
  readonly id: string
}

interface NewestThreads {
  readonly rows: readonly ThreadRow[]
  /** The start of the next page; null at the end. */
  readonly next: NewestAfter | null
}

export function createThreadQueries(db: Database): ThreadQueries {
  return {
    find: async (id) => findThread(db, id as ThreadId),
    ofDocument: (document) =>
      db
        .selectFrom('thread')
        .selectAll()
        .where('document', '=', document)
        .orderBy('started_at')
        .orderBy('id')
        .execute(),
    async newestOf(document, after) {
      const found = await db
        .selectFrom('thread')
        .selectAll()
        .where('document', '=', document)
        .$if(after !== null, (query) =>
          query.where((of) =>
            of.or([
              of('last_at', '<', after?.at ?? ''),
              of.and([of('last_at', '=', after?.at ?? ''), of('id', '<', (after?.id ?? '') as ThreadId)]),
            ]),
          ),
        )
        .orderBy('last_at', 'desc')
        .orderBy('id', 'desc')
        .limit(THREADS_OF_PAGE + 1)
        .execute()
      const rows = found.slice(0, THREADS_OF_PAGE)
      const last = rows.at(-1)
      const next = found.length > rows.length && last !== undefined ? { at: last.last_at, id: last.id } : null
      return { rows, next }
    },
    secondsUntilNext: (document, by, at) => secondsUntilNextThread(db, document, by, at),
    async commentsAt(places) {
      if (places.length === 0) return []
      const byThread = Map.groupBy(places, ({ thread }) => thread)
      return db
        .selectFrom('thread_comment')
        .selectAll()
        .where((of) =>
          of.or(
            [...byThread].map(([thread, some]) =>
              of.and([
                of('thread', '=', thread),
                of(
                  'number',
                  'in',
                  some.map(({ number }) => number),
                ),
              ]),
            ),
          ),
        )
        .execute()
    },
    async lastComments(threads) {
      if (threads.length === 0) return []
      return db
        .selectFrom('thread_comment')
        .innerJoin('thread', 'thread.id', 'thread_comment.thread')
        .selectAll('thread_comment')
        .where('thread_comment.thread', 'in', threads)
        .where((of) =>
          of.or([
            of('thread_comment.number', '=', 1),
            of('thread_comment.number', '>', of('thread.last_number', '-', LAST_COMMENTS)),
          ]),
        )
        .orderBy('thread_comment.thread')
        .orderBy('thread_comment.number')
        .execute()
    },
    proposals: (threads) => readProposals(db, threads),
    async idsOf(campaign) {
      const ofCampaign = db.selectFrom('thread').select('id').where('campaign', '=', campaign)
      const rows = await ofCampaign.where('hidden_at', 'is', null).execute()
      return rows.map(({ id }) => id)
    },
    addressed: () =>
      db.selectFrom('thread').selectAll().where('to_helpdesk', '=', 1).where('hidden_at', 'is', null).execute(),
    async comments(threads) {
      if (threads.length === 0) return []
      return db
        .selectFrom('thread_comment')
        .selectAll()
        .where('thread', 'in', threads)
        .orderBy('thread')
        .orderBy('number')
        .execute()
    },
    async readMarks(threads, person) {
      if (threads.length === 0) return new Map()
      const rows = await db
        .selectFrom('thread_reading')
        .select(['thread', 'number'])
        .where('person', '=', person)
        .where('thread', 'in', threads)
        .execute()
      return new Map(rows.map(({ thread, number }) => [thread, number]))
    },
    startedWith: async (key, writer) => findStarted(db, key, writer),
  }
}

export async function findThread(db: Database, id: ThreadId): Promise<ThreadRow | null> {
  return (await db.selectFrom('thread').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findStarted(db: Database, key: string, writer: PersonId): Promise<ThreadRow | null> {
  const row = await db
    .selectFrom('thread')
    .selectAll()
    .where('started_by', '=', writer)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  return row ?? null
}
