/** The pictures of a briefing in Word: each is a chart with its numbers, with its words, and beside a table of the same numbers. */
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { saferInternetDayCampaign, type Campaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import type { FileSelection, PlanFile } from '../../shared/exports/planFile.ts'
import { CentreId, CountryCode } from '../../shared/ids.ts'
import { activity, plan } from '../language/plan.ts'
import { fileOf, written } from './planFiles.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const CENTRE_COUNT = 60
const CENTRES = Array.from({ length: CENTRE_COUNT }, (_, at) => ({
  id: CentreId.parse(`${LETTERS[Math.floor(at / 26)]}${LETTERS[at % 26]}`),
  name: `Centre ${at}`,
  country: CountryCode.parse('DK'),
  countryName: `Country ${at}`,
}))

/** Every centre but the last has two activities on AI for parents, one of them confirmed. */
function selectionOf(campaign: Campaign, withActivities = CENTRE_COUNT - 1): FileSelection {
  const cells = CENTRES.slice(0, withActivities).map(({ id }) => ({ centre: id, activities: 2, confirmed: 1 }))
  const total = 2 * cells.length
  return {
    campaign,
    query: '',
    filters: [],
    centres: CENTRES,
    counts: {
      total,
      confirmed: cells.length,
      tentative: cells.length,
      cancelled: 0,
      done: 0,
      onTheDay: 0,
      undated: 0,
      centres: CENTRES.map(({ id }, at) => {
        const planned = at < withActivities ? 2 : 0
        return { centre: id, activities: planned, confirmed: planned / 2, plan: 'draft', planned, changedAt: null }
      }) as FileSelection['counts']['centres'],
      themes: cells.length === 0 ? [] : [{ id: 'ai', centres: cells }],
      audiences: cells.length === 0 ? [] : [{ id: 'parents', centres: cells }],
    },
  }
}

const SID = saferInternetDayCampaign(2027)
const DATED = plan(
  activity('On the day', { on: '2027-02-09', status: 'confirmed' }),
  activity('On the day too', { on: '2027-02-09', status: 'tentative' }),
  activity('Cancelled', { on: '2027-02-09', status: 'cancelled' }),
  activity('In spring', { on: '2027-05-03' }),
)

function partsOf(file: PlanFile): ReadonlyMap<string, string> {
  const files = unzipSync(written('docx', file))
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}
const briefing = (selection: FileSelection): PlanFile => ({ ...fileOf([DATED]), selection })
const pointsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => value)
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, value = '']) => value)

describe('a briefing as a Word document', () => {
  const parts = partsOf(briefing(selectionOf(SID)))
  const document = parts.get('word/document.xml') ?? ''
  const charts = [1, 2, 3].map((number) => parts.get(`word/charts/chart${number}.xml`) ?? '')

  test('has a chart by theme, by audience and by day, with the numbers of the activities', () => {
    expect([...parts.keys()].filter((name) => name.includes('charts'))).toHaveLength(3)
    const [themes = '', audiences = '', days = ''] = charts
    expect(pointsOf(themes)).toEqual(['Artificial intelligence', '59', 'Artificial intelligence', '59'])
    expect(pointsOf(audiences)).toEqual(['Parents and caregivers', '59', 'Parents and caregivers', '59'])
    const points = pointsOf(days)
    expect(points.filter((point) => point === '9 Feb')).toHaveLength(2)
    expect(points.filter((point) => point === '1')).toHaveLength(2)
    expect(points.filter((point) => point === '0')).toHaveLength(2 * 28)
  })

  test('names each chart in its relationships, its content types and its drawings, once', () => {
    const relations = parts.get('word/_rels/document.xml.rels') ?? ''
    const types = parts.get('[Content_Types].xml') ?? ''
    const drawn = all(document, /<c:chart [^>]*r:id="([^"]*)"/g)
    expect(drawn).toEqual(['chart1', 'chart2', 'chart3'])
    for (const name of drawn) {
      expect(all(relations, new RegExp(`Id="${name}" Type="[^"]*/chart" Target="([^"]*)"`, 'g'))).toEqual([
        `charts/${name}.xml`,
      ])
      expect(types.split(`PartName="/word/charts/${name}.xml"`)).toHaveLength(2)
    }
    expect(new Set(all(document, /<wp:docPr id="(\d+)"/g)).size).toBe(3)
  })

  test('says each chart in words, and has its table behind it', () => {
    const descriptions = all(document, /descr="([^"]*)"/g)
    expect(descriptions[0]).toBe(
      'Activities by theme. Most first: Artificial intelligence 118. The table below has every number.',
    )
    for (const piece of document.split('<w:drawing>').slice(1)) expect(piece).toMatch(/<w:tbl>/)
    expect(document).toContain('1 of 3 take place at other times')
  })

  test('shows every centre with activities in tables that fit a page, and names those without', async () => {
    const { value } = await mammoth.extractRawText({ buffer: written('docx', briefing(selectionOf(SID))) })
    expect(value).toContain('Part 1 of 3: Country 0 to Country 19')
    expect(value).toContain('Part 3 of 3: Country 40 to Country 58, with the sums of all parts')
    expect(value).toContain('Without an activity here, so without a column: Country 59.')
    for (const { id } of CENTRES.slice(0, -1)) expect(value.split(`\n${id.toUpperCase()}\n`)).toHaveLength(3)
    const grids = all(document, /<w:tblGrid>((?:<w:gridCol w:w="\d+"\/>)+)<\/w:tblGrid>/g)
    expect(grids).toHaveLength(8)
    for (const grid of grids) {
      const width = all(grid, /w:w="(\d+)"/g).reduce((sum, one) => sum + Number(one), 0)
      expect(width).toBeLessThanOrEqual(9638)
    }
  })
})

test('a briefing has its title, its moment and the page number on each page', () => {
  const parts = partsOf(briefing(selectionOf(SID)))
  const footer = parts.get('word/footer1.xml') ?? ''
  for (const text of ['Safer Internet Day 2027: briefing', 'As of ', ' PAGE ', ' NUMPAGES '])
    expect(footer).toContain(text)
  const relations = parts.get('word/_rels/document.xml.rels') ?? ''
  for (const [, target] of relations.matchAll(/Target="([^":]+)"/g))
    expect([target, parts.has(`word/${target}`)]).toEqual([target, true])
  expect(parts.get('word/document.xml')).toMatch(/<w:footerReference w:type="default" r:id="rId4"\/>/)
  expect(relations).toContain(
    'Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"',
  )
})

test('a briefing of a selection without activities has no chart', () => {
  const parts = partsOf({ ...fileOf([plan()]), selection: selectionOf(SID, 0) })
  expect([...parts.keys()].filter((name) => name.includes('chart'))).toEqual([])
  expect(parts.get('[Content_Types].xml')).not.toContain('drawingml')
})

test('a campaign that lasts for months is counted by week', () => {
  const [startsOn, endsOn] = [LocalDate.parse('2027-01-01'), LocalDate.parse('2027-12-31')]
  const long: Campaign = { ...SID, kind: 'period', startsOn, endsOn }
  const parts = partsOf(briefing(selectionOf(long)))
  const days = parts.get('word/charts/chart3.xml') ?? ''
  expect(days).toContain('Activities by week')
  expect(pointsOf(days).length).toBeLessThan(4 * 60)
})
