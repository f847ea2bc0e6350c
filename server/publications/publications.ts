/**
 * Stores submissions of profile pages and the versions that are or were public. A step and its notifications are written in one
 * transaction; of two decisions on the same submission the second is refused.
 */
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Doing, PageKey } from './doing.ts'
import type { Database } from '../store/database.ts'
import { notifyOfPublication, type PublicationNews } from './publicationNotifications.ts'
import { endSubmission, submit, type TooMuch } from '../submissions/submissions.ts'
import { endPublic, insertVersion, pageColumn, pageDocument, type Trx } from './publicationRows.ts'

export interface Publications {
  /** A submission that waits already is replaced. */
  submit(key: PageKey, page: PublicPage, doing: Doing): Promise<SubmissionId | { readonly refused: TooMuch }>
  /** @returns false if none waits */
  withdraw(key: PageKey, doing: Doing): Promise<boolean>
  /** @returns false if this submission does not wait any more */
  publish(key: PageKey, submission: SubmissionId, doing: Doing): Promise<boolean>
  /** @returns false as {@link Publications.publish} */
  return(key: PageKey, submission: SubmissionId, doing: Doing): Promise<boolean>
  /**
   * Retracts the public page, and also a waiting submission if its own centre does it. @returns false if nothing is
   * public
   */
  unpublish(key: PageKey, from: 'centre' | 'coordinator', doing: Doing): Promise<boolean>
  /** Publishes a version with a corrected helpline. @returns false if nothing is public */
  correctHelp(key: PageKey, correct: (page: PublicPage) => PublicPage, doing: Doing): Promise<boolean>
}

interface PublicationsDeps {
  readonly db: Database
  readonly bus: Pick<Bus, 'publish'>
  /** Queues a person's mail in the transaction of its event. */
  readonly notify: Notify
  readonly audit: (trx: Trx, doing: Doing, act: PublicationNews['act'], key: PageKey) => Promise<void>
}

export function createPublications({ db, bus, notify, audit }: PublicationsDeps): Publications {
  /**
   * Runs a step. If it did something, it is audited and notified in the same transaction, and published afterwards.
   * @returns what the step returns: null if it did nothing
   */
  async function run<R>(
    key: PageKey,
    doing: Doing,
    act: PublicationNews['act'],
    step: (trx: Trx) => Promise<R | null>,
  ): Promise<R | null> {
    const { result, people } = await db.transaction().execute(async (trx) => {
      const done = await step(trx)
      if (done === null || doing.isMadeUp === true) return { result: done, people: [] }
      await audit(trx, doing, act, key)
      const notified = await notifyOfPublication(trx, notify, {
        ...key,
        act,
        words: doing.words ?? '',
        by: doing.by,
        at: doing.at,
      })
      return { result: done, people: notified }
    })
    if (result === null) return null
    bus.publish({ kind: 'publication-changed', ...key })
    if (people.length > 0) bus.publish({ kind: 'bell-changed', people })
    return result
  }
  const endWaiting = (
    trx: Trx,
    key: PageKey,
    to: 'accepted' | 'returned' | 'withdrawn',
    doing: Doing,
    id?: SubmissionId,
  ) => endSubmission(trx, pageDocument(key), { from: 'waiting', to, submission: id }, doing)

  return {
    async submit(key, page, doing) {
      const content = pageColumn.write(page)
      let refused: TooMuch | null = null
      const added = await run(key, doing, 'submitted', async (trx) => {
        const stored = await submit(trx, pageDocument(key), { ...doing, content })
        if (typeof stored !== 'string') return stored
        refused = stored
        return null
      })
      if (refused !== null) return { refused }
      if (added === null) throw new Error('a page is submitted or refused')
      return added.id
    },
    withdraw: (key, doing) => isDone(run(key, doing, 'withdrawn', (trx) => endWaiting(trx, key, 'withdrawn', doing))),
    publish: (key, submission, doing) =>
      isDone(
        run(key, doing, 'published', async (trx) => {
          const page = await endWaiting(trx, key, 'accepted', doing, submission)
          if (page === null) return null
          await endPublic(trx, key, { by: null, at: doing.at })
          await insertVersion(trx, key, 'decision', page.content, doing)
          return page
        }),
      ),
    return: (key, submission, doing) =>
      isDone(run(key, doing, 'returned', (trx) => endWaiting(trx, key, 'returned', doing, submission))),
    unpublish: (key, from, doing) =>
      isDone(
        run(key, doing, 'unpublished', async (trx) => {
          const page = await endPublic(trx, key, doing)
          if (page !== null && from === 'centre') await endWaiting(trx, key, 'withdrawn', doing)
          return page
        }),
      ),
    correctHelp: (key, correct, doing) =>
      isDone(
        run(key, doing, 'help', async (trx) => {
          const page = await endPublic(trx, key, { by: null, at: doing.at })
          if (page === null) return null
          await insertVersion(trx, key, 'help', pageColumn.write(correct(pageColumn.read(page))), doing)
          return page
        }),
      ),
  }
}

const isDone = async (step: Promise<unknown>): Promise<boolean> => (await step) !== null
