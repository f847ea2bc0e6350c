/**
 * Stores submissions of profile pages and the versions that are or were public. A step and its notifications are written in one
 * transaction; of two decisions on the same submission the second is refused.
 */
import { randomId } from '../../shared/ids.ts'
import { SubmissionId } from '../../shared/publications/api.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Doing, PageKey } from './doing.ts'
import type { Database } from '../store/database.ts'
import { notifyOfPublication, type PublicationNews } from './publicationNotifications.ts'
import { endPublic, endWaiting, insertVersion, lastSubmission, pageColumn, type Trx } from './publicationRows.ts'

export interface Publications {
  /** A submission that waits already is replaced. */
  submit(key: PageKey, page: PublicPage, doing: Doing): Promise<SubmissionId>
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
  /** Runs a step. If it did something, it is audited and notified in the same transaction, and published afterwards. */
  async function run(
    key: PageKey,
    doing: Doing,
    act: PublicationNews['act'],
    step: (trx: Trx) => Promise<boolean>,
  ): Promise<boolean> {
    const { result, people } = await db.transaction().execute(async (trx) => {
      const done = await step(trx)
      if (!done || doing.isMadeUp === true) return { result: done, people: [] }
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
    if (!result) return false
    bus.publish({ kind: 'publication-changed', ...key })
    if (people.length > 0) bus.publish({ kind: 'bell-changed', people })
    return result
  }

  return {
    async submit(key, page, doing) {
      const id = SubmissionId.parse(randomId())
      await run(key, doing, 'submitted', async (trx) => {
        await endWaiting(trx, key, 'replaced', doing)
        const number = (await lastSubmission(trx, key)) + 1
        const written = { page: pageColumn.write(page), words: '', decided_at: null, decided_by: null }
        const submitted = { submitted_at: doing.at.toISOString(), submitted_by: doing.by }
        await trx
          .insertInto('submission')
          .values({ id, ...key, number, state: 'waiting', ...submitted, ...written })
          .execute()
        return true
      })
      return id
    },
    withdraw: (key, doing) =>
      run(key, doing, 'withdrawn', async (trx) => (await endWaiting(trx, key, 'withdrawn', doing)) !== false),
    publish: (key, submission, doing) =>
      run(key, doing, 'published', async (trx) => {
        const page = await endWaiting(trx, key, 'published', doing, submission)
        if (page === false) return false
        await endPublic(trx, key, { by: null, at: doing.at })
        await insertVersion(trx, key, 'decision', page, doing)
        return true
      }),
    return: (key, submission, doing) =>
      run(key, doing, 'returned', async (trx) => (await endWaiting(trx, key, 'returned', doing, submission)) !== false),
    unpublish: (key, from, doing) =>
      run(key, doing, 'unpublished', async (trx) => {
        if ((await endPublic(trx, key, doing)) === null) return false
        if (from === 'centre') await endWaiting(trx, key, 'withdrawn', doing)
        return true
      }),
    correctHelp: (key, correct, doing) =>
      run(key, doing, 'help', async (trx) => {
        const page = await endPublic(trx, key, { by: null, at: doing.at })
        if (page === null) return false
        await insertVersion(trx, key, 'help', pageColumn.write(correct(pageColumn.read(page))), doing)
        return true
      }),
  }
}
