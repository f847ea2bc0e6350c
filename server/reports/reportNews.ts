/** What the bell and mails of a centre's planners say of its report. */
import { z } from 'zod'
import { LocalDate } from '../../shared/days.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { KindOf } from '../../shared/notifications/kinds.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { ReportBellItem } from '../../shared/reports/bell.ts'
import { reportHref } from '../../shared/reports/reportHref.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { mailItems, nameIn, unreadIn } from '../notifications/newsParts.ts'
import type { NotificationRow } from '../notifications/notifications.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { SubmissionRow } from '../submissions/submissions.ts'
import type { ReportPlace, ReportRecords } from './reportRecords.ts'

interface ReportNewsDeps extends Pick<Core, 'kinds' | 'namesOf' | 'notifications' | 'findCampaign'> {
  readonly records: Pick<ReportRecords, 'standing'>
}

export const dueDetail = jsonColumn(z.object({ due: LocalDate.nullable().default(null) }))

interface Known {
  readonly place: ReportPlace
  /** The newest first. */
  readonly notes: readonly NotificationRow[]
  readonly submissions: readonly SubmissionRow[]
}

/** Nothing for a person who does not plan for the centre any more. */
async function readable(
  person: Person,
  { notifications, records, findCampaign }: ReportNewsDeps,
): Promise<readonly Known[]> {
  const groups = Map.groupBy(await notifications.list(person.id, 'report'), ({ subject }) => subject)
  const known: Known[] = []
  for (const [subject, notes] of groups) {
    const [campaign, centre] = subject.split('/')
    const place = { campaign: CampaignId.parse(campaign), centre: CentreId.parse(centre) }
    if (findCampaign(place.campaign) === null || !can(person, 'report.read-draft', { owner: place.centre })) continue
    known.push({ place, notes, submissions: (await records.standing(place)).submissions })
  }
  return known
}

/** The words of the decision that a notification is about. */
const wordsOf = ({ dedupe }: NotificationRow, submissions: readonly SubmissionRow[]): string =>
  submissions.find(({ id }) => id === dedupe)?.words ?? ''

export async function bellOfReports(person: Person, deps: ReportNewsDeps): Promise<readonly ReportBellItem[]> {
  const known = await readable(person, deps)
  const names = await deps.namesOf(known.flatMap(({ notes: [last] }) => last?.by ?? []))
  return known.flatMap(({ place, notes, submissions }) => {
    const [last] = notes
    if (last === undefined) return []
    return [
      {
        group: 'report',
        ...place,
        what: last.kind as KindOf<'report'>,
        due: dueDetail.read(last.detail).due,
        words: wordsOf(last, submissions),
        by: nameIn(names, last.by),
        at: last.at,
        unread: unreadIn(notes).length,
      },
    ]
  })
}

/** Unread news, by report; the oldest first. */
export async function mailedReports(
  person: Person,
  localiser: Localiser,
  deps: ReportNewsDeps,
): Promise<readonly MailEntry[]> {
  const known = await readable(person, deps)
  const names = await deps.namesOf(known.flatMap(({ notes }) => notes.flatMap(({ by }) => by ?? [])))
  const entries = known.map(async ({ place, notes, submissions }): Promise<readonly MailEntry[]> => {
    const items = mailItems(notes, (note) => {
      const { due } = dueDetail.read(note.detail)
      return {
        by: note.by === null && due !== null ? localiser.dayAndMonth(due) : nameIn(names, note.by),
        text: wordsOf(note, submissions) || null,
      }
    })
    if (items.length === 0) return []
    const { campaign, centre } = place
    const where = await deps.kinds.report.describe(
      { kind: 'report', campaign, owner: centre },
      { at: 'document' },
      localiser,
    )
    return [{ path: reportHref(place), where, question: null, items }]
  })
  return (await Promise.all(entries)).flat()
}
