/** Reminders as the bell and mails say them. A label that was true in the morning may not be in the evening. */
import { labelOf, timeLabelOf, type MilestoneLabel } from '../../shared/milestones/labels.ts'
import { overAt } from '../../shared/milestones/instants.ts'
import { milestonesHref } from '../../shared/milestones/milestonesHref.ts'
import { wordFacts, wordLabel, wordWhenAndTime } from '../../shared/milestones/wording.ts'
import type { MilestoneBellItem } from '../../shared/milestones/bell.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import type { MilestoneNotification, ReceivedReminders } from './receivedReminders.ts'
import type { Milestones } from './milestones.ts'

export interface MilestoneNewsDeps {
  readonly milestones: Pick<Milestones, 'find'>
  readonly received: Pick<ReceivedReminders, 'list'>
  readonly namesOf: Core['namesOf']
  readonly now: () => Date
}

const MAX_MILESTONES = 50

interface KnownMilestone {
  readonly milestone: Milestone
  /** The newest first. */
  readonly notes: readonly MilestoneNotification[]
}

async function readable(
  person: Person,
  all: readonly MilestoneNotification[],
  { milestones }: Pick<MilestoneNewsDeps, 'milestones'>,
): Promise<readonly KnownMilestone[]> {
  if (!can(person, 'milestone.read', {})) return []
  const groups = [...Map.groupBy(all, ({ milestone }) => milestone).values()].slice(0, MAX_MILESTONES)
  const known: KnownMilestone[] = []
  for (const notes of groups) {
    const [last] = notes
    const milestone = last === undefined ? null : await milestones.find(last.campaign, last.milestone)
    if (milestone !== null) known.push({ milestone, notes })
  }
  return known
}

/** One item per milestone: its last label, and how many are unread. */
export async function bellOfMilestones(person: Person, deps: MilestoneNewsDeps): Promise<readonly MilestoneBellItem[]> {
  const known = await readable(person, await deps.received.list(person.id), deps)
  const names = await deps.namesOf([...new Set(known.flatMap(({ notes }) => notes[0]?.by ?? []))])
  return known.flatMap(({ milestone, notes }) => {
    const [last] = notes
    if (last === undefined) return []
    const { id, campaign, title, when, time, purposes } = milestone
    const unread = notes.filter(({ read }) => read === 0).length
    const { label, at, by, words } = last
    return [
      {
        group: 'milestone',
        milestone: id,
        campaign,
        label,
        title,
        when,
        time,
        purposes: [...purposes],
        words,
        at,
        by: by === null ? null : (names.get(by) ?? null),
        unread,
      },
    ]
  })
}

/** A milestone with unread reminders, in words. */
interface UnreadMilestone {
  readonly path: string
  /** `TOMORROW, for information and participation: Call of awareness centres`. */
  readonly where: string
  /** `Wednesday 13 November 2024, 12:00 CET`. */
  readonly when: string
  readonly facts: readonly string[]
  /** Coordinators' words beside reminders, the newest first, each once. */
  readonly words: readonly string[]
  /** The oldest first. */
  readonly notifications: readonly { readonly id: string; readonly at: Date }[]
}

/** Unread milestones that are not over, the nearest first. */
async function unreadMilestonesFor(
  person: Person,
  localiser: Localiser,
  deps: MilestoneNewsDeps,
): Promise<readonly UnreadMilestone[]> {
  const unread = (await deps.received.list(person.id)).filter(({ read }) => read === 0)
  if (unread.length === 0) return []
  const known = await readable(person, unread, deps)
  return known
    .filter(({ milestone }) => deps.now() < overAt(milestone))
    .toSorted((a, b) => overAt(a.milestone).getTime() - overAt(b.milestone).getTime())
    .map(({ milestone, notes }) => {
      const label = labelAtSending(milestone, notes[0]?.label ?? 'reminder', deps.now())
      return {
        path: milestonesHref(milestone),
        where: `${wordLabel(label, milestone, localiser)}: ${milestone.title}`,
        when: wordWhenAndTime(milestone, 'long', localiser),
        facts: wordFacts(milestone, localiser),
        words: [...new Set(notes.flatMap((note) => note.words ?? []))],
        notifications: notes.toReversed().map(({ id, at }) => ({ id, at: new Date(at) })),
      }
    })
}

/** Each as an entry of a mail: its facts are mentioned once, however many reminders go with it. */
export async function mailedMilestones(
  person: Person,
  localiser: Localiser,
  deps: MilestoneNewsDeps,
): Promise<readonly MailEntry[]> {
  const unread = await unreadMilestonesFor(person, localiser, deps)
  return unread.map(({ path, where, when, facts, words, notifications }) => ({
    path,
    where,
    question: null,
    items: notifications.map(({ id, at }) => ({
      notification: id,
      kind: 'milestone',
      at,
      isQuestion: false,
      by: when,
      text: words.length + facts.length === 0 ? null : [...words, facts.join('\n')].join('\n\n').trim(),
    })),
  }))
}

/** A mail may go a day or a week after its reminder: “tomorrow” is used only the day before. */
function labelAtSending(milestone: Milestone, sent: MilestoneLabel, now: Date): MilestoneLabel {
  if (sent !== 'tomorrow' && sent !== 'this-week') return sent
  return timeLabelOf(milestone, now) ?? labelOf(milestone, now) ?? 'reminder'
}
