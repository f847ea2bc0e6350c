/** A letter with each kind of item and date: no. 2 of 2027. */
import { CentreId, ItemId, SectionId } from '../../shared/ids.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import type { Dated } from '../../shared/updates/dated.ts'
import type { Letter, LetterItem } from '../../shared/updates/letter.ts'

export const paragraph = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

export const letterItem = (id: string, heading: string, more: Partial<LetterItem> = {}): LetterItem => ({
  id: ItemId.parse(id),
  heading,
  language: null,
  label: 'new',
  isByHand: false,
  purposes: ['information'],
  audiences: ['all'],
  text: paragraph(`About: ${heading}.`),
  contact: { kind: 'role', role: 'coordination-team' },
  link: null,
  dated: null,
  printed: null,
  source: null,
  membersOnly: false,
  ...more,
})

const day = (iso: string) => LocalDate.parse(iso)
const dated = (when: Dated['when'], more: Partial<Dated> = {}): Dated => ({
  kind: 'date',
  when,
  whenNote: '',
  time: null,
  place: null,
  detailsToFollow: false,
  ...more,
})
const at = (start: string, end: string | null = null) =>
  ({ kind: 'at', start: LocalTime.parse(start), end: end === null ? null : LocalTime.parse(end) }) as const

export const WORKED_LETTER: Letter = {
  day: day('2027-01-12'),
  nextDay: day('2027-01-19'),
  title: '',
  opening: { type: 'doc', content: [{ type: 'paragraph' }] },
  isPublic: false,
  sections: [
    {
      id: SectionId.parse('important'),
      standard: 'important',
      title: '',
      items: [
        letterItem('i1', 'Plans in for the EC briefing', {
          label: 'reminder',
          purposes: ['action'],
          text: paragraph('It shows your plan as it is on Friday 22 January 2027, 17:00 Brussels.'),
          link: 'https://sid.example/plan',
        }),
      ],
    },
    {
      id: SectionId.parse('capacity'),
      standard: 'capacity',
      title: '',
      items: [
        letterItem('i2', 'Call of awareness centres', {
          label: 'this-week',
          purposes: ['information', 'participation'],
          audiences: ['awareness-centres'],
          text: paragraph('Friday 15 January 2027, 12:00–13:00 CET, online.'),
          link: '/m/1',
        }),
        letterItem('i4', 'Which hour is close of business?', { contact: { kind: 'role', role: 'helpdesk' } }),
      ],
    },
    {
      id: SectionId.parse('events'),
      standard: 'events',
      title: '',
      items: [
        letterItem('i6', 'Veebiseminar vanematele: hääl, mis pole sinu laps', {
          language: 'et',
          purposes: ['participation'],
          audiences: ['all', 'sic-plus'],
          contact: { kind: 'planners', centre: CentreId.parse('ee') },
          link: 'https://sid.example/plan/ee',
        }),
      ],
    },
  ],
  deadlines: [
    {
      words: 'Plans in for the EC briefing',
      dated: dated({ kind: 'day', day: day('2027-01-22') }, { kind: 'deadline', time: { kind: 'close-of-business' } }),
      audiences: ['all'],
      item: ItemId.parse('i1'),
    },
    {
      words: 'Public page submitted',
      dated: dated({ kind: 'day', day: day('2027-01-25') }, { kind: 'deadline' }),
      audiences: ['all'],
      item: null,
    },
  ],
  dates: [
    {
      words: 'Call of awareness centres',
      dated: dated(
        { kind: 'day', day: day('2027-01-15') },
        { time: at('12:00', '13:00'), place: { kind: 'online', text: '' } },
      ),
      audiences: ['awareness-centres'],
      item: ItemId.parse('i2'),
    },
    {
      words: 'European youth forum, week of preparation',
      dated: dated(
        { kind: 'week', monday: day('2027-01-18') },
        { whenNote: 'the forum itself: Thursday 21', place: { kind: 'hybrid', text: 'Brussels' } },
      ),
      audiences: ['youth'],
      item: null,
    },
    {
      words: 'Helplines: the day, hour by hour',
      dated: dated(
        { kind: 'day', day: day('2027-03-30') },
        { time: at('10:00'), place: { kind: 'online', text: '' }, detailsToFollow: true },
      ),
      audiences: ['helplines'],
      item: null,
    },
    {
      words: '#MediaSmartOnline posts',
      dated: dated({ kind: 'until', to: day('2027-01-29') }),
      audiences: ['all', 'sic-plus'],
      item: null,
    },
    {
      words: 'Network meeting',
      dated: dated(
        { kind: 'range', from: day('2027-03-17'), to: day('2027-03-18') },
        { place: { kind: 'place', text: 'Amsterdam' }, detailsToFollow: true },
      ),
      audiences: ['all'],
      item: null,
    },
  ],
}
