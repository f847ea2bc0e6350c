/** Letters as they are now, and as they were released. */
import type { Campaign } from '../../shared/campaign.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { addDays, mondayOf, type LocalDate } from '../../shared/days.ts'
import type { CampaignId, UpdateId } from '../../shared/ids.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import { Letter, letterOf } from '../../shared/updates/letter.ts'
import type { Calendar } from '../../shared/updates/tables.ts'
import type { UpdateContent } from '../../shared/updates/updateView.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Core } from '../core.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import { contentOf, findSubmission, newestOf, type SubmissionRow } from '../submissions/submissions.ts'

export const letterColumn = jsonColumn(Letter)

interface Snapshot extends SubmissionRow {
  readonly letter: Letter
}

export interface Letters {
  /** Open campaigns that are not being prepared, and their milestones that were looked at. */
  calendar(): Promise<Calendar>
  /** The content of the draft; null if it is gone. */
  draft(update: UpdateId): Promise<UpdateContent | null>
  /** The letter that the draft would be now. A draft without a day is that of the next Tuesday. */
  current(update: UpdateId): Promise<Letter | null>
  snapshot(update: UpdateId, number: number): Promise<Snapshot | null>
  /** The released letter; null for a draft. It never changes while the issue is released. */
  released(update: UpdateId): Promise<Letter | null>
  /** The issue is other than it was. */
  forget(update: UpdateId): void
}

interface LettersDeps extends Pick<Core, 'db' | 'campaigns' | 'projections' | 'now'> {
  readonly milestonesOf: (campaign: CampaignId) => Promise<readonly Milestone[]>
}

/** Released letters in memory: a year has some fifty. */
const MOST_KEPT = 200

export function createLetters(deps: LettersDeps): Letters {
  const { db, campaigns, projections, now } = deps
  const kept = new Map<UpdateId, Letter>()

  async function calendar(): Promise<Calendar> {
    const open = campaigns.list().filter(({ closed, prepared }) => !closed && prepared !== true)
    const milestones = await Promise.all(open.map(({ id }: Campaign) => deps.milestonesOf(id)))
    return { campaigns: open, milestones: milestones.flat().filter(({ needsReview }) => !needsReview) }
  }
  const draft = async (update: UpdateId) => (await projections.updates.view(update))?.content ?? null

  return {
    calendar,
    draft,
    async current(update) {
      const content = await draft(update)
      if (content === null) return null
      const day = content.meta.day ?? nextTuesday(brusselsClock(now()).day)
      return letterOf({ ...content, meta: { ...content.meta, day } }, await calendar())
    },
    async snapshot(update, number) {
      const found = await findSubmission(db, documentName({ kind: 'update', update }), number)
      return found === null ? null : { ...found, letter: letterColumn.read(found.content) }
    },
    async released(update) {
      const known = kept.get(update)
      if (known !== undefined) return known
      const accepted = await newestOf(db, documentName({ kind: 'update', update }), ['accepted'])
      const content = accepted === null ? null : await contentOf(db, accepted.id)
      if (content === null) return null
      const letter = letterColumn.read(content)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(update, letter)
      return letter
    },
    forget: (update) => void kept.delete(update),
  }
}

const TUESDAY = 1

/** The letter's own weekday: today's, if today is one. */
export function nextTuesday(day: LocalDate): LocalDate {
  const ofThisWeek = addDays(mondayOf(day), TUESDAY)
  return ofThisWeek >= day ? ofThisWeek : addDays(ofThisWeek, 7)
}
