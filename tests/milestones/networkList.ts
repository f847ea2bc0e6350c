/** The network's own list of November 2024, as the issue has it. */
import { MilestoneFields } from '../../shared/milestones/milestone.ts'

type Given = Partial<Record<keyof MilestoneFields, unknown>> & { title: string; when: unknown }

const milestone = (given: Given): MilestoneFields =>
  MilestoneFields.parse({
    kind: 'date',
    whenNote: '',
    time: null,
    place: null,
    detailsToFollow: false,
    audiences: ['all'],
    purposes: ['information', 'participation'],
    contact: { kind: 'role', role: 'coordination-team' },
    link: null,
    text: '',
    reminds: true,
    ...given,
  })

const day = (date: string) => ({ kind: 'day', day: date })
const at = (start: string) => ({ kind: 'at', start, end: null })
const CLOSE = { kind: 'close-of-business' }
const ONLINE = { kind: 'online', text: '' }

export const NETWORK_LIST = {
  survey: milestone({ kind: 'deadline', title: 'Survey', when: day('2024-11-14'), time: CLOSE, purposes: ['action'] }),
  report: milestone({ kind: 'deadline', title: 'Report', when: day('2024-11-15'), time: CLOSE, purposes: ['action'] }),
  call: milestone({
    title: 'Call of awareness centres',
    when: day('2024-11-13'),
    time: at('12:00'),
    place: ONLINE,
    audiences: ['awareness-centres'],
  }),
  forum: milestone({
    title: 'Safer Internet Forum',
    when: { kind: 'week', monday: '2024-11-18' },
    whenNote: 'the Forum on Thursday 21',
    place: { kind: 'hybrid', text: 'Brussels' },
  }),
  mediaSmart: milestone({
    title: '#MediaSmartOnline',
    when: { kind: 'until', to: '2024-11-21' },
    audiences: ['all', 'sic-plus'],
    purposes: ['dissemination'],
  }),
  brussels: milestone({
    title: 'Meeting in Brussels',
    when: day('2024-11-22'),
    place: { kind: 'place', text: 'Brussels' },
    audiences: ['notified'],
    purposes: ['participation'],
  }),
  briefing: milestone({ title: 'Briefing', when: day('2024-11-28'), time: at('10:00'), place: ONLINE }),
  helplines: milestone({
    title: 'Call of helplines',
    when: day('2024-12-06'),
    time: at('11:00'),
    place: ONLINE,
    audiences: ['helplines'],
  }),
  riyadh: milestone({
    title: 'Internet Governance Forum',
    when: { kind: 'range', from: '2024-12-15', to: '2024-12-19' },
    place: { kind: 'place', text: 'Riyadh' },
    detailsToFollow: true,
  }),
  day: milestone({
    title: 'Safer Internet Day',
    when: day('2025-02-11'),
    whenNote: 'and the whole month of February',
    purposes: ['dissemination'],
  }),
  amsterdam: milestone({
    title: 'Network meeting',
    when: { kind: 'range', from: '2025-03-19', to: '2025-03-20' },
    place: { kind: 'place', text: 'Amsterdam' },
    purposes: ['participation'],
  }),
} satisfies Record<string, MilestoneFields>
