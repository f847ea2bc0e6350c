/** Letters that were sent, for other features: one for the search, the latest as a feed. */
import type { UpdateId } from '../../../shared/ids.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { Letter } from '../../../shared/updates/letter.ts'
import type { IssueNumber } from '../../../shared/updates/updateState.ts'
import type { Core } from '../../core.ts'
import type { Letters } from '../letters.ts'

export interface SentLettersDeps extends Pick<Core, 'issues' | 'now' | 'localisers'> {
  readonly letters: Pick<Letters, 'released'>
  /** Writes letters, the latest first, as an Atom feed. */
  readonly writeFeed: (feed: {
    readonly letters: readonly { readonly number: IssueNumber; readonly sentAt: string; readonly letter: Letter }[]
    readonly home: string
    readonly asOf: Date
    readonly localiser: Localiser
  }) => Buffer<ArrayBuffer>
}

/** Half a year of letters. */
const MOST_IN_FEED = 25

export function sentLetters({ issues, letters, now, localisers, writeFeed }: SentLettersDeps) {
  async function sentLetter(update: UpdateId) {
    const issue = issues.find(update)
    if (issue?.state !== 'sent' || issue.number === null || issue.sent_at === null) return null
    const letter = await letters.released(update)
    return letter === null ? null : { number: issue.number, sentAt: issue.sent_at, letter }
  }
  return {
    /** @returns null for a letter that was not sent */
    sentLetter,
    async feedOf(home: string): Promise<Buffer<ArrayBuffer>> {
      const latest = issues
        .list()
        .filter(({ state }) => state === 'sent')
        .slice(0, MOST_IN_FEED)
      const read = await Promise.all(latest.map(async ({ id }) => (await sentLetter(id)) ?? []))
      return writeFeed({ letters: read.flat(), home, asOf: now(), localiser: localisers.en })
    },
  }
}
