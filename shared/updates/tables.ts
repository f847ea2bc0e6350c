/**
 * The two tables at the end of a letter. Lines of milestones, campaigns and dated items follow by themselves; a line in the
 * document rewords or hides one of them, or adds one. Pure.
 */
import { lastCentralDay, type Campaign } from '../campaign.ts'
import { addDays, type LocalDate } from '../days.ts'
import type { CampaignId, ItemId } from '../ids.ts'
import { dayOf, lastDay } from '../milestones/instants.ts'
import type { Milestone, MilestoneAudience } from '../milestones/milestone.ts'
import { datedOf, type Dated } from './dated.ts'
import type { ItemView, LineView, UpdateContent } from './updateView.ts'

/** How far ahead the tables look, in days. */
const DEADLINES_AHEAD = 14
const DATES_AHEAD = 183

export interface TableLine {
  /** The key of its line in the document, whether it is there or not. */
  readonly key: string
  readonly words: string
  readonly dated: Dated
  readonly audiences: readonly MilestoneAudience[]
  /** The item above that is about the same; null if there is none. */
  readonly item: ItemId | null
  /** From where it comes by itself. */
  readonly origin: 'milestone' | 'campaign' | 'item' | 'added'
  /** The words that it would have by itself; null unless somebody reworded it. */
  readonly ownWords: string | null
  readonly isHidden: boolean
}

export interface LetterTables {
  readonly deadlines: readonly TableLine[]
  readonly dates: readonly TableLine[]
}

/** What the tables fill themselves from: campaigns that are open, and their milestones. */
export interface Calendar {
  readonly campaigns: readonly Campaign[]
  readonly milestones: readonly Milestone[]
}

/** All lines, hidden ones too, in the order of their days. Those of a letter without a day are empty. */
export function tablesOf(
  { items, lines, meta: { day } }: Pick<UpdateContent, 'items' | 'lines' | 'meta'>,
  calendar: Calendar,
): LetterTables {
  if (day === null) return { deadlines: [], dates: [] }
  const written = new Map(lines.map((line) => [line.id, line]))
  const all = [
    ...milestoneLines(items, calendar),
    ...campaignLines(calendar),
    ...itemLines(items),
    ...lines.flatMap(addedLine),
  ].map((line) => rewritten(line, written.get(line.key)))
  const inOrder = all.toSorted((a, b) => compare(dayOf(a.dated), dayOf(b.dated)) || compare(a.key, b.key))
  return {
    deadlines: inOrder.filter((line) => isNearDeadline(line, day)),
    dates: inOrder.filter((line) => isComing(line, day)),
  }
}

/** The letter of `day` names deadlines until two weeks after it. */
const isNearDeadline = ({ dated }: TableLine, day: LocalDate): boolean =>
  dated.kind === 'deadline' && dayOf(dated) >= day && dayOf(dated) <= addDays(day, DEADLINES_AHEAD)

const isComing = ({ dated }: TableLine, day: LocalDate): boolean =>
  dated.kind === 'date' && lastDay(dated) >= day && dayOf(dated) <= addDays(day, DATES_AHEAD)

type Automatic = Omit<TableLine, 'ownWords' | 'isHidden'>

function milestoneLines(items: readonly ItemView[], { milestones }: Calendar): readonly Automatic[] {
  const about = new Map(items.flatMap((item) => (item.source?.kind === 'milestone' ? [[item.source.id, item]] : [])))
  return milestones.map((milestone) => {
    const item = about.get(milestone.id)
    return {
      key: milestone.id,
      words: milestone.title,
      // Coordinators who kept an item's date against the milestone's kept it for the letter.
      dated: item?.dated ?? datedOf(milestone),
      audiences: milestone.audiences,
      item: item?.id ?? null,
      origin: 'milestone',
    }
  })
}

/** The days of campaigns that no milestone says. */
function campaignLines({ campaigns, milestones }: Calendar): readonly Automatic[] {
  const said = new Set(milestones.map(({ campaign, when }) => dayKey(campaign, lastDay({ when, time: null }))))
  return campaigns
    .filter((campaign) => !said.has(dayKey(campaign.id, lastCentralDay(campaign))))
    .map((campaign) => ({
      key: `campaign-${campaign.id}`,
      words: campaign.name,
      dated: { ...WHOLE_DAYS, when: daysOf(campaign) },
      audiences: ['all'],
      item: null,
      origin: 'campaign',
    }))
}

const dayKey = (campaign: CampaignId, day: string): string => `${campaign} ${day}`

const WHOLE_DAYS = { kind: 'date', whenNote: '', time: null, place: null, detailsToFollow: false } as const

function daysOf(campaign: Campaign): Dated['when'] {
  if (campaign.kind === 'sid') return { kind: 'day', day: campaign.day }
  return campaign.startsOn < campaign.endsOn
    ? { kind: 'range', from: campaign.startsOn, to: campaign.endsOn }
    : { kind: 'day', day: campaign.startsOn }
}

/** Items that were written by hand, and whose date no milestone says. */
const itemLines = (items: readonly ItemView[]): readonly Automatic[] =>
  items.flatMap((item) =>
    item.dated === null || item.source?.kind === 'milestone'
      ? []
      : [
          {
            key: `item-${item.id}`,
            words: item.heading,
            dated: item.dated,
            audiences: item.audiences,
            item: item.id,
            origin: 'item' as const,
          },
        ],
  )

const addedLine = ({ id, words, dated, audiences }: LineView): readonly Automatic[] =>
  dated === null
    ? []
    : [{ key: id, words: words ?? '', dated, audiences: audiences ?? [], item: null, origin: 'added' }]

function rewritten(line: Automatic, written: LineView | undefined): TableLine {
  const words = line.origin === 'added' ? null : (written?.words ?? null)
  return {
    ...line,
    words: words ?? line.words,
    ownWords: words === null ? null : line.words,
    isHidden: written?.hidden ?? false,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
