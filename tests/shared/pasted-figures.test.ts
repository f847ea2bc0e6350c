/** Figures for a whole plan, pasted from a spreadsheet. */
import { expect, test } from 'vitest'
import { ActivityId } from '../../shared/ids.ts'
import { readPastedFigures } from '../../shared/reports/pastedFigures.ts'

const ACTIVITIES = [
  { id: ActivityId.parse('cards'), title: 'Samtalekort om AI-venner', gloss: 'Conversation cards about AI friends' },
  { id: ActivityId.parse('panel'), title: 'Panel', gloss: '' },
  { id: ActivityId.parse('other'), title: 'Panel', gloss: '' },
]
const OPTIONS = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09' } as const
const read = (...rows: readonly string[]) =>
  readPastedFigures(
    rows.map((row) => row.split('\t')),
    ACTIVITIES,
    OPTIONS,
  ).map(({ line, read: one }) => [line, one.ok ? one.figure : one.problem])

test('A row names its activity, in its own words or in English, and its figure, in either order', () => {
  expect(
    read(
      'Activity\tMetric\tFigure\tHow we know\tSource\tUntil\tLink',
      'samtalekort om  AI-venner\tDownloads\t5.310\tFrom the platform\tDownload counter | site\t24 Feb 2027\thttps://example.org/c',
      '',
      'Conversation cards about AI friends\t286\tSchools involved\t\tOrders; by school',
    ),
  ).toEqual([
    [
      2,
      {
        metric: 'downloads',
        value: 5310,
        basis: 'platform',
        source: 'Download counter | site',
        until: '2027-02-24',
        evidence: 'https://example.org/c',
      },
    ],
    [4, { metric: 'schools', value: 286, basis: null, source: 'Orders; by school', until: null, evidence: null }],
  ])
})

test('A row that cannot be understood is named, and nothing is guessed', () => {
  expect(
    read(
      'Panel\tDownloads\t3',
      'Nobody’s\tDownloads\t3',
      'Samtalekort om AI-venner\tDownloads\t−3',
      'Samtalekort om AI-venner\tLikes\t12',
      'Samtalekort om AI-venner\tDownloads\t45 %',
      'Samtalekort om AI-venner\tDownloads\t',
    ),
  ).toMatchObject([
    [1, { kind: 'several' }],
    [2, { kind: 'unknown' }],
    [3, { kind: 'cell', cell: { kind: 'not-a-number' } }],
    [4, { kind: 'cell', cell: { kind: 'unknown-option', text: 'Likes' } }],
    [5, { kind: 'cell', cell: { kind: 'not-a-number' } }],
    [6, { kind: 'cell' }],
  ])
})
