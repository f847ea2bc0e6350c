/** Files are in the language of the person who asks. The accented English of tests shows texts that are in no catalog. */
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import readWorkbook from 'read-excel-file/node'
import { OFFERED_LANGUAGES } from '../../shared/messages/languages.ts'
import { USUAL_LOOK, BRIEFING_PARTS } from '../../shared/exports/briefingLook.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import { LocalDate } from '../../shared/days.ts'
import { CentreId } from '../../shared/ids.ts'
import { activity, meta, narrative, plan } from '../language/plan.ts'
import { fileOf, written } from './planFiles.ts'

const WHEN = { on: '2027-02-09', from: '10:00', to: '11:00', timeZone: 'Europe/Athens' } as const

/** All that people wrote is Greek, and so is what data says. */
function greekFile(): PlanFile {
  const doc = plan(
    activity('Ημερίδα', {
      ...WHEN,
      themes: ['ai', 'cyberbullying'],
      audiences: ['parents'],
      type: 'webinar',
      languages: ['el', 'en'],
      description: 'Κείμενο',
    }),
    activity('', { on: '2027-02-10', until: '2027-02-12' }),
    meta({ theme: 'Μαζί', objectives: 'Όλοι' }),
    narrative('Παίζουμε.'),
  )
  const file = fileOf([doc], { name: 'Κέντρο', centre: CentreId.parse('gr') })
  const plans = file.plans.map((one) => ({
    ...one,
    country: 'GR' as typeof one.country,
    countryName: 'Greece',
    campaign: { ...one.campaign, name: 'Ημέρα', shortName: 'Ημέρα' },
  }))
  return { ...file, workspace: 'https://1.2', plans }
}

function asSelection(file: PlanFile): PlanFile {
  const [only] = file.plans
  if (only === undefined) throw new Error('the file has no plan')
  const { campaign, centre, name, country, countryName, activities } = only
  const row = (id: string) => ({ id, centres: [{ centre, activities: 1, confirmed: 0 }] })
  return {
    ...file,
    selection: {
      campaign,
      query: 'theme=ai&from=2027-02-01&network=committee',
      filters: [{ label: 'Theme', values: ['Artificial intelligence'] }],
      counts: {
        total: activities.length,
        confirmed: 0,
        tentative: activities.length,
        done: 0,
        cancelled: 0,
        undated: 1,
        onTheDay: 1,
        acrossTheDay: 0,
        centres: [{ centre, plan: 'draft', activities: 2 }],
        themes: [row('ai')],
        audiences: [row('parents')],
      } as unknown as NonNullable<PlanFile['selection']>['counts'],
      centres: [{ id: centre, name, country, countryName }],
    },
    briefing: {
      ...USUAL_LOOK,
      parts: [...BRIEFING_PARTS],
      since: LocalDate.parse('2027-01-01'),
      address: null,
      changes: [],
      hasMoreChanges: false,
    },
  }
}

/** Runs of letters without accents: English that went past the catalogs. Ids and codes are short or have digits. */
const plainWords = (text: string): readonly string[] => [
  ...new Set(
    text.replaceAll(/https:\S+|Europe.Athens/g, ' ').match(/(?<![\p{L}\p{M}\d])[A-Za-z]{3,}(?![\p{L}\p{M}\d])/gu) ?? [],
  ),
]

const KNOWN = new Set(['CET', 'CEST', 'SID', 'Kosovo'])

test.each([
  ['a plan', greekFile],
  ['a selection', () => asSelection(greekFile())],
])('S108 · A Word document of %s says nothing outside of the catalogs', async (_, make) => {
  const { value } = await mammoth.extractRawText({ buffer: written('docx', make(), 'en-XA') })
  expect(value).toContain('Ημερίδα')
  expect(plainWords(value).filter((word) => !KNOWN.has(word))).toEqual([])
})

test('S108 · A workbook says nothing outside of the catalogs, its first columns apart: ids, and names of countries', async () => {
  const bytes = written('xlsx', asSelection(greekFile()), 'en-XA')
  for (const { sheet: name, data } of await readWorkbook(bytes)) {
    const [heads = [], ...rows] = data
    const cells = [heads.slice(1), ...rows.map((row) => row.slice(1))].flat()
    const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []))
    expect({ name, found: plainWords([name, ...texts].join('\n')) }).toEqual({ name, found: [] })
  }
})

test.each(OFFERED_LANGUAGES)('Excel takes the names of sheets in %s', async (language) => {
  const names = (await readWorkbook(written('xlsx', greekFile(), language))).map(({ sheet }) => sheet)
  expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\']/.test(name))).toEqual([])
  expect(new Set(names).size).toBe(2)
})

test('S108 · A selection in another language names its filters and countries in it, in the order of that language', async () => {
  const { value } = await mammoth.extractRawText({ buffer: written('docx', asSelection(greekFile()), 'el') })
  expect(value).toContain('Ελλάδα')
  expect(value).toContain('Τεχνητή νοημοσύνη')
  expect(value).not.toContain('Artificial intelligence')
  expect(value).toContain('Τρίτη 9 Φεβρουαρίου 2027')
})
