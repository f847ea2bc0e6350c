/** Finds the candidates of a letter, and the sources of its items as they are now. Only what every member may read is among them. */
import { DAY_MS, type LocalDate } from '../../shared/days.ts'
import { lastDay } from '../../shared/milestones/instants.ts'
import {
  CANDIDATE_KINDS,
  sourceKey,
  type Candidate,
  type CandidateKind,
  type Happening,
  type SourcesNow,
} from '../../shared/updates/candidate.ts'
import type { CandidateList } from '../../shared/updates/api.ts'
import type { ItemSource, SourceKind } from '../../shared/updates/fields.ts'
import type { Printed } from '../../shared/updates/labels.ts'
import type { LetterItem } from '../../shared/updates/letter.ts'
import { StandardSection } from '../../shared/updates/updateState.ts'
import type { UpdateContent } from '../../shared/updates/updateView.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Happened } from '../feature.ts'
import { sentBefore, type Issue, type Issues } from './issues.ts'
import { nextTuesday, type Letters } from './letters.ts'
import { mentionsOf, printedIn, printedItems, type SentLetter } from './printedItems.ts'

export interface Candidates {
  of(issue: Issue): Promise<Omit<CandidateList, 'deadLinks' | 'mailboxes'>>
  find(issue: Issue, id: string): Promise<Candidate | null>
  /** The items of the last letter that go on in the one of this day: their date is still to come. */
  carriedInto(day: LocalDate): Promise<readonly Candidate[]>
  /** The sources of these items as they are now. */
  sourcesNow(items: UpdateContent['items']): Promise<SourcesNow>
  /** Letters that were sent, in order. */
  sentLetters(): Promise<readonly SentLetter[]>
}

interface CandidatesDeps {
  readonly issues: Issues
  readonly letters: Letters
  readonly happened: readonly Happened[]
  readonly now: () => Date
}

/** How far back the first letter looks, in milliseconds. */
const FIRST_LETTER_MS = 14 * DAY_MS
/** Entries of one kind: nobody reads a letter with more. */
const MOST_OF_A_KIND = 100

export function createCandidates({ issues, letters, happened, now }: CandidatesDeps): Candidates {
  const features = new Map<SourceKind, Happened>(happened.flatMap((one) => one.kinds.map((kind) => [kind, one])))

  async function sentLetters(): Promise<readonly SentLetter[]> {
    const sent = issues.list().filter(({ state, number }) => state === 'sent' && number !== null)
    const inOrder = sent.toSorted((a, b) => ((a.sent_at ?? '') < (b.sent_at ?? '') ? -1 : 1))
    const read = await Promise.all(
      inOrder.map(async ({ id, number }) => {
        const letter = await letters.released(id)
        return letter === null || number === null ? [] : [{ number, letter }]
      }),
    )
    return read.flat()
  }

  async function sourcesOf(sources: readonly ItemSource[], printed: ReadonlyMap<string, Printed>): Promise<SourcesNow> {
    const found = await Promise.all(
      sources.map(async (source) => {
        const one = (await features.get(source.kind)?.now(source)) ?? null
        return [sourceKey(source), one === null ? null : asCandidate(one, printed)] as const
      }),
    )
    return new Map(found)
  }

  const sourcesIn = (items: UpdateContent['items']): readonly ItemSource[] => {
    const bySource = new Map(items.flatMap(({ source }) => (source === null ? [] : [[sourceKey(source), source]])))
    return [...bySource.values()]
  }

  async function groupsOf(issue: Issue): Promise<{ since: string | null; groups: Map<CandidateKind, Candidate[]> }> {
    const sent = await sentLetters()
    const printed = printedItems(sent)
    const before = sentBefore(issues.list(), issue)
    const since = before?.sent_at ?? null
    const from = since === null ? new Date(now().getTime() - FIRST_LETTER_MS) : new Date(since)
    const groups = new Map<CandidateKind, Candidate[]>()
    const add = (kind: CandidateKind, candidate: Candidate): void => {
      const list = groups.get(kind) ?? []
      groups.set(kind, list)
      if (list.length < MOST_OF_A_KIND) list.push(candidate)
    }
    const day = (await letters.current(issue.id))?.day ?? nextTuesday(brusselsClock(now()).day)
    const asked = { since: from, day, before: mentionsOf(sent).map(({ source }) => source) }
    const entries = await Promise.all(happened.map(async (one) => one.recent(asked)))
    for (const { group, ...one } of entries.flat()) add(group, asCandidate(one, printed))
    const last = before === null ? null : sent.find(({ number }) => number === before.number)
    for (const candidate of last === undefined || last === null ? [] : carriedOver(last, day, now()))
      add('carried-over', candidate)
    return { since, groups }
  }

  return {
    sentLetters,
    async of(issue) {
      const content = await letters.draft(issue.id)
      const [{ since, groups }, sources] = await Promise.all([
        groupsOf(issue),
        sourcesOf(sourcesIn(content?.items ?? []), printedItems(await sentLetters())),
      ])
      const bySource = new Map(sourcesIn(content?.items ?? []).map((source) => [sourceKey(source), source]))
      return {
        since,
        groups: CANDIDATE_KINDS.flatMap((kind) => {
          const entries = groups.get(kind) ?? []
          return entries.length === 0 ? [] : [{ kind, entries }]
        }),
        sources: [...bySource].map(([key, source]) => ({ source, now: sources.get(key) ?? null })),
      }
    },
    async find(issue, id) {
      const { groups } = await groupsOf(issue)
      return [...groups.values()].flat().find((candidate) => candidate.id === id) ?? null
    },
    async carriedInto(day) {
      const last = (await sentLetters()).at(-1)
      return last === undefined ? [] : carriedOver(last, day, now())
    },
    sourcesNow: async (items) => sourcesOf(sourcesIn(items), new Map()),
  }
}

const asCandidate = (one: Happening, printed: ReadonlyMap<string, Printed>): Candidate => ({
  ...one,
  id: sourceKey(one.source),
  printed: printed.get(sourceKey(one.source)) ?? null,
})

/** The items of the last letter whose date is still to come on the day of this one. */
function carriedOver(last: SentLetter, day: LocalDate, now: Date): readonly Candidate[] {
  return last.letter.sections.flatMap(({ id: section, standard, items }) =>
    items
      .filter(({ dated }) => dated !== null && lastDay(dated) >= day)
      .map((item): Candidate =>
        carried(last, item, standard ?? StandardSection.safeParse(section).data ?? 'important', now),
      ),
  )
}

const carried = (last: SentLetter, item: LetterItem, section: StandardSection, now: Date): Candidate => ({
  id: item.source === null ? `carried ${last.number} ${item.id}` : sourceKey(item.source),
  at: now.toISOString(),
  heading: item.heading,
  language: item.language,
  text: item.text,
  section,
  purposes: item.purposes,
  audiences: item.audiences,
  contact: item.contact,
  link: item.link,
  dated: item.dated,
  printed: printedIn(last, item),
  source: item.source,
})
