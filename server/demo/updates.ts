/** Eight issues of the Weekly Update in autumn 2026, and the draft of the next one. Demonstration text, our own words. */
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { LocalDate } from '../../shared/days.ts'
import { ItemId, SectionId } from '../../shared/ids.ts'
import type { MilestoneAudience, MilestonePurpose } from '../../shared/milestones/milestone.ts'
import { paragraphs } from '../../shared/updates/happening.ts'
import type { Dated } from '../../shared/updates/dated.ts'
import { addItem, layOutUpdate } from '../../shared/updates/layout.ts'
import type { StandardSection } from '../../shared/updates/updateState.ts'

interface DemoItem {
  readonly section: StandardSection
  readonly heading: string
  readonly text: string
  readonly purposes?: readonly MilestonePurpose[]
  readonly audiences?: readonly MilestoneAudience[]
  readonly dated?: Dated
}

export interface DemoIssue {
  readonly day: string
  readonly title: string
  readonly items: readonly DemoItem[]
}

const WHOLE_DAY = { whenNote: '', time: null, place: null, detailsToFollow: false } as const

const on = (day: string, kind: Dated['kind'] = 'date'): Dated => ({
  ...WHOLE_DAY,
  kind,
  when: { kind: 'day', day: day as LocalDate },
})

export const DEMO_ISSUES: readonly DemoIssue[] = [
  {
    day: '2026-10-06',
    title: '',
    items: [
      {
        section: 'important',
        heading: 'The Weekly Update has a new home',
        text: 'From now on this letter is written in the workspace. Earlier issues can be searched there.',
      },
      {
        section: 'capacity',
        heading: 'One hour on plans',
        text: 'We show how two people write one plan. Bring one activity that you find hard to describe.',
        purposes: ['information', 'participation'],
        audiences: ['awareness-centres'],
        dated: on('2026-10-15'),
      },
    ],
  },
  {
    day: '2026-10-13',
    title: '',
    items: [
      {
        section: 'important',
        heading: 'Profile pages open for 2027',
        text: 'Last year’s words are there to begin with. Please read them before you submit your page.',
        purposes: ['action'],
      },
      {
        section: 'dissemination',
        heading: 'Ally: the poster of 2027',
        text: 'Text frames take up to a third more than English. The fonts are free.',
        purposes: ['dissemination'],
      },
    ],
  },
  {
    day: '2026-10-20',
    title: '',
    items: [
      {
        section: 'governance',
        heading: 'Youth forum: a call for panels',
        text: 'Youth panels that would like to take part name two young people and one companion.',
        purposes: ['participation'],
        audiences: ['youth'],
        dated: on('2026-11-06', 'deadline'),
      },
      {
        section: 'assessment',
        heading: 'Figures of the third quarter',
        text: 'Thirty-nine helplines sent theirs. The form is open for one more week.',
        audiences: ['helplines'],
      },
    ],
  },
  {
    day: '2026-10-27',
    title: '',
    items: [
      {
        section: 'events',
        heading: 'Cloned voices: who plans something for parents?',
        text: 'Three plans have a webinar for parents. They would like to share a hand-out.',
        purposes: ['information', 'participation'],
      },
      {
        section: 'capacity',
        heading: 'Clocks change on Sunday',
        text: 'Hours in this letter name their zone. From Sunday on it is CET.',
      },
    ],
  },
  {
    day: '2026-11-03',
    title: '',
    items: [
      {
        section: 'governance',
        heading: 'Youth forum: a call for panels',
        text: 'Two young people and one companion from each panel. Names are due on Friday.',
        purposes: ['participation'],
        audiences: ['youth'],
        dated: on('2026-11-06', 'deadline'),
      },
      {
        section: 'dissemination',
        heading: 'Ally: the social media set',
        text: 'Posts and stories are final. The posters of last year name last year’s date: please do not use them.',
        purposes: ['dissemination'],
      },
    ],
  },
  {
    day: '2026-11-10',
    title: '',
    items: [
      {
        section: 'important',
        heading: 'Plans: start from last year',
        text: 'Choose what to take over. Days move with the campaign, links are marked to be checked.',
        purposes: ['action'],
        audiences: ['awareness-centres'],
      },
      {
        section: 'events',
        heading: '#MediaSmartOnline begins in January',
        text: 'Texts and pictures will be ready in fourteen languages.',
      },
    ],
  },
  {
    day: '2026-11-17',
    title: '',
    items: [
      {
        section: 'assessment',
        heading: 'How do we count people who only watch online?',
        text: 'As a figure of its own, with its own metric. Figures of different metrics are never added up.',
      },
      {
        section: 'capacity',
        heading: 'Helplines: how a page says when it is staffed',
        text: 'Hours of the night are welcome: others can then refer callers.',
        audiences: ['helplines'],
      },
    ],
  },
  {
    day: '2026-11-24',
    title: '',
    items: [
      {
        section: 'important',
        heading: 'The workspace is open for SID 2027',
        text: 'Write your plan there. Others see it as you write, and the European Commission reads it regularly.',
        purposes: ['information', 'action'],
      },
      {
        section: 'events',
        heading: 'A workshop on drawing Ally',
        text: 'Two hours online, for whoever draws for a centre. Details follow in January.',
        purposes: ['information'],
        dated: {
          ...WHOLE_DAY,
          kind: 'date',
          when: { kind: 'week', monday: '2027-03-08' as LocalDate },
          detailsToFollow: true,
        },
      },
    ],
  },
]

/** The first state of a letter's document. @param add adds further items */
export function buildDemoUpdate(
  { title, items }: DemoIssue,
  day: LocalDate,
  add: (doc: Y.Doc) => void = () => {},
): Uint8Array {
  const doc = new Y.Doc()
  layOutUpdate(doc, { title, day })
  const orders = generateNKeysBetween(null, null, items.length)
  for (const [at, { section, heading, text, purposes, audiences, dated }] of items.entries())
    addItem(
      doc,
      {
        heading,
        section: SectionId.parse(section),
        purposes: [...(purposes ?? ['information'])],
        audiences: [...(audiences ?? ['all'])],
        contact: { kind: 'role', role: 'coordination-team' },
        dated: dated ?? null,
        order: orders[at] ?? 'a0',
        words: paragraphs([text]),
      },
      ItemId.parse(`demo-${day}-${at + 1}`),
    )
  add(doc)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
