/**
 * Connections of the demo network: what was done with them, so that they come about like everybody's. Demonstration text,
 * our own words, of roles and not of persons.
 */
import type { ConnectionAction } from '../../shared/connections/connection.ts'
import type { ReasonOfVersion1 } from '../../shared/synergies/reason.ts'
import type { ReachMetricId } from '../../shared/taxonomy.ts'
import type { SuggestionKind } from '../../shared/synergies/suggestion.ts'

interface DemoAct {
  readonly by: 'asker' | 'asked'
  readonly act: ConnectionAction
  readonly words: string
  /** Days before the server is seeded. */
  readonly daysAgo: number
}

export interface DemoConnection {
  /** Centre and title of the activity, as in its plan. */
  readonly asker: readonly [centre: string, title: string]
  readonly asked: readonly [centre: string, title: string]
  readonly kind: SuggestionKind
  readonly reasons: readonly ReasonOfVersion1[]
  readonly acts: readonly DemoAct[]
  /** In the markup of `readMarkup`; nothing written yet without it. */
  readonly notes?: string
}

/** A connection that both of its centres call one event. */
export interface DemoJointEvent {
  readonly campaign: string
  readonly between: readonly [string, string]
  /** Where a metric counts that both have a figure of. */
  readonly counted: readonly { readonly metric: ReachMetricId; readonly at: string }[]
}

export const DEMO_JOINT_EVENTS: readonly DemoJointEvent[] = [
  { campaign: 'sid-2026', between: ['no', 'se'], counted: [{ metric: 'participants_onsite', at: 'no' }] },
  { campaign: 'sid-2027', between: ['gb', 'nl'], counted: [] },
]

/** Connections of the campaign before. */
export const PAST_CONNECTIONS: readonly DemoConnection[] = [
  {
    asker: ['se', 'Frukost för beslutsfattare'],
    asked: ['no', 'Frokostseminar'],
    kind: 'joint-event',
    reasons: [
      { v: 1, kind: 'both-on', concepts: ['age-verification'] },
      { v: 1, kind: 'both-for', audiences: ['policy'] },
    ],
    acts: [
      { by: 'asker', act: 'propose', words: 'One breakfast with a link between both rooms?', daysAgo: 330 },
      { by: 'asked', act: 'agree', words: 'Gladly. We bring the regulator.', daysAgo: 328 },
      { by: 'asker', act: 'finish', words: 'Both rooms were full.', daysAgo: 290 },
    ],
  },
]

export const DEMO_CONNECTIONS: readonly DemoConnection[] = [
  {
    asker: ['ee', 'Online quizzes in four age groups'],
    asked: ['lv', 'Live quiz between schools'],
    kind: 'shared-resource',
    reasons: [
      { v: 1, kind: 'both-on', concepts: ['passwords'] },
      { v: 1, kind: 'both-have', concepts: ['quiz'] },
      { v: 1, kind: 'both-for', audiences: ['children', 'teens'] },
    ],
    acts: [
      { by: 'asker', act: 'propose', words: 'Shall we share one pool of questions, in both languages?', daysAgo: 12 },
      { by: 'asked', act: 'say', words: 'Gladly. Who keeps the pool, and by when?', daysAgo: 11 },
      { by: 'asker', act: 'say', words: 'We keep it; the first thirty by mid-January.', daysAgo: 10 },
      { by: 'asked', act: 'agree', words: '', daysAgo: 9 },
    ],
    notes: `
      ## One pool of questions
      - Estonia keeps the list, Latvia reads every question once
      - Thirty questions by 15 January, in Estonian, Latvian and English
      - Each question says in one line why its answer is right

      ## Open
      Whether Lithuania joins with its quiz evening: ask in the next Baltic call.
    `,
  },
  {
    asker: ['al', 'Counsellors’ course on blackmail with images'],
    asked: ['ro', 'Helpline protocol on sextortion'],
    kind: 'need-offer',
    reasons: [
      {
        v: 1,
        kind: 'looks-for',
        seeker: 'al',
        giver: 'ro',
        certain: true,
        things: ['crisis-protocol'],
        topics: ['sextortion', 'helplines'],
        people: [],
      },
    ],
    acts: [
      { by: 'asker', act: 'propose', words: 'May our counsellors work with your protocol?', daysAgo: 20 },
      { by: 'asked', act: 'agree', words: 'Yes. We send the English version.', daysAgo: 19 },
      { by: 'asker', act: 'finish', words: 'Received and in use, thank you.', daysAgo: 6 },
    ],
    notes: `
      The English version was sent. Two passages are about national law and have to be replaced.
    `,
  },
  {
    asker: ['gb', 'Young people’s panel with platforms'],
    asked: ['nl', 'Youth panel meets platforms: one year on'],
    kind: 'joint-event',
    reasons: [
      { v: 1, kind: 'both-on', concepts: ['youth-participation', 'age-verification'] },
      { v: 1, kind: 'both-involve', concepts: ['youth-panel'] },
    ],
    acts: [
      {
        by: 'asker',
        act: 'propose',
        words: 'Could one of your panel join our hour, and one of ours yours?',
        daysAgo: 8,
      },
      { by: 'asked', act: 'agree', words: 'The panel likes it.', daysAgo: 5 },
    ],
  },
  {
    asker: ['se', 'Webbinarium: Designat för att fånga dig'],
    asked: ['no', 'Funn fra datadonasjon: design og tid'],
    kind: 'learn-from',
    reasons: [
      {
        v: 1,
        kind: 'looks-for',
        seeker: 'se',
        giver: 'no',
        certain: true,
        things: ['study-report'],
        topics: [],
        people: [],
      },
      { v: 1, kind: 'both-on', concepts: ['persuasive-design'] },
    ],
    acts: [
      {
        by: 'asker',
        act: 'propose',
        words: 'Would you present your findings in ten minutes of our webinar?',
        daysAgo: 3,
      },
    ],
  },
  {
    asker: ['lt', 'Library workshops in 60 municipalities'],
    asked: ['dk', 'Forældreaften i biblioteket'],
    kind: 'same-partner',
    reasons: [
      { v: 1, kind: 'both-at', concepts: ['public-library'] },
      { v: 1, kind: 'both-for', audiences: ['parents'] },
    ],
    acts: [
      {
        by: 'asker',
        act: 'propose',
        words: 'How did you win over the libraries? We would like to compare notes.',
        daysAgo: 2,
      },
    ],
  },
]
