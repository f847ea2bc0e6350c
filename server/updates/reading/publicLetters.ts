/** The letters that anybody may read: sent, and public by the choice of those who wrote them. */
import type { UpdateId } from '../../../shared/ids.ts'
import type { UpdateNote } from '../../../shared/updates/api.ts'
import { publicLetter, type Letter } from '../../../shared/updates/letter.ts'
import type { IssueNumber } from '../../../shared/updates/updateState.ts'
import type { Core } from '../../core.ts'
import type { Issue } from '../issues.ts'
import type { Letters } from '../letters.ts'

interface PublicLettersDeps extends Pick<Core, 'issues' | 'campaigns'> {
  readonly letters: Pick<Letters, 'released'>
  readonly notesOf: (issue: UpdateId) => Promise<readonly UpdateNote[]>
}

interface Known {
  readonly letter: Letter
  readonly notes: readonly UpdateNote[]
}

type PublicIssue = Issue & { readonly number: IssueNumber; readonly sent_at: string }

const isPublic = (issue: Issue): issue is PublicIssue =>
  issue.state === 'sent' && issue.is_public === 1 && issue.number !== null && issue.sent_at !== null

export function createPublicLetters({ issues, campaigns, letters, notesOf }: PublicLettersDeps) {
  /** Without a database they can still be read. */
  const known = new Map<UpdateId, Known>()
  /** Counts what was forgotten: a read that began before is not kept. */
  let changes = 0

  async function read(update: UpdateId): Promise<Known | null> {
    const kept = known.get(update)
    if (kept !== undefined) return kept
    const before = changes
    const [letter, notes] = await Promise.all([letters.released(update), notesOf(update)])
    if (letter === null) return null
    const shown = publicLetter(letter)
    const items = new Set(shown.sections.flatMap((section) => section.items.map(({ id }) => id)))
    const found = { letter: shown, notes: notes.filter(({ item }) => items.has(item)) }
    if (before === changes) known.set(update, found)
    return found
  }

  return {
    async find(number: string) {
      const issue = issues.findByName(number)
      if (issue === null || !isPublic(issue)) return null
      const found = await read(issue.id)
      if (found === null) return null
      return {
        number: issue.number,
        ...found,
        countryOf: (centre: string) =>
          campaigns.findCentre(issue.campaign, centre)?.countryName ?? centre.toUpperCase(),
        stamp: `${issue.snapshot} ${found.notes.length}`,
      }
    },
    list: () =>
      issues
        .list()
        .filter(isPublic)
        .map(({ number, sent_at }) => ({ number, sentAt: sent_at })),
    forget(update: UpdateId) {
      changes += 1
      known.delete(update)
    },
  }
}
