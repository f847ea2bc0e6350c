/** Milestones of the demo network's campaign. Demonstration text, our own words. */
import type { z } from 'zod'
import { MilestoneFields } from '../../shared/milestones/milestone.ts'

type Written = z.input<typeof MilestoneFields>

const BLANK = {
  kind: 'date',
  whenNote: '',
  time: null,
  place: null,
  detailsToFollow: false,
  audiences: ['all'],
  purposes: ['information'],
  contact: { kind: 'role', role: 'coordination-team' },
  link: null,
  text: '',
  reminds: true,
} as const satisfies Partial<Written>

const WRITTEN: readonly (Partial<Written> & Pick<Written, 'title' | 'when'>)[] = [
  {
    title: 'Call of awareness centres',
    when: { kind: 'day', day: '2027-01-15' },
    time: { kind: 'at', start: '12:00', end: '13:00' },
    place: { kind: 'online', text: '' },
    audiences: ['awareness-centres'],
    purposes: ['information', 'participation'],
  },
  {
    title: 'European youth forum, week of preparation',
    when: { kind: 'week', monday: '2027-01-18' },
    whenNote: 'The forum itself is on Thursday 21',
    place: { kind: 'hybrid', text: 'Brussels' },
    audiences: ['youth'],
    purposes: ['participation'],
  },
  {
    kind: 'deadline',
    title: 'Plans in for the EC briefing',
    when: { kind: 'day', day: '2027-01-22' },
    time: { kind: 'close-of-business' },
    purposes: ['action'],
    text: 'The briefing shows what your plan says on this day. Tentative activities count as well.',
  },
  {
    kind: 'deadline',
    title: 'Public page submitted',
    when: { kind: 'day', day: '2027-01-25' },
    purposes: ['action'],
  },
  {
    title: 'Helplines: the day, hour by hour',
    when: { kind: 'day', day: '2027-01-28' },
    time: { kind: 'at', start: '10:00', end: null },
    place: { kind: 'online', text: '' },
    detailsToFollow: true,
    audiences: ['helplines'],
  },
  {
    title: '#MediaSmartOnline posts',
    when: { kind: 'until', to: '2027-01-29' },
    audiences: ['all', 'sic-plus'],
    purposes: ['dissemination'],
    reminds: false,
  },
  {
    title: 'Meeting in Brussels',
    when: { kind: 'day', day: '2027-02-02' },
    place: { kind: 'place', text: 'Brussels' },
    audiences: ['notified'],
    purposes: ['participation'],
    reminds: false,
  },
  {
    title: 'Safer Internet Day',
    when: { kind: 'day', day: '2027-02-09' },
    whenNote: 'and all of February',
    purposes: ['dissemination'],
  },
  {
    kind: 'deadline',
    title: 'SID report',
    when: { kind: 'day', day: '2027-03-05' },
    time: { kind: 'close-of-business' },
    purposes: ['action'],
    leadsTo: 'reports',
  },
  {
    title: 'Network meeting',
    when: { kind: 'range', from: '2027-03-17', to: '2027-03-18' },
    place: { kind: 'place', text: 'Amsterdam' },
    detailsToFollow: true,
    purposes: ['participation'],
  },
]

export const DEMO_MILESTONES: readonly MilestoneFields[] = WRITTEN.map((one) =>
  MilestoneFields.parse({ ...BLANK, ...one }),
)
