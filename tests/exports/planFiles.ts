/** Plan files for tests: of documents, as an export at one moment makes them. */
import fc from 'fast-check'
import type * as Y from 'yjs'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { sourceOfFile } from '../../server/exports/exportSource.ts'
import { createFileWords } from '../../server/exports/words/fileWords.ts'
import { localisedSource } from '../../server/exports/words/localisedSource.ts'
import { openLocalisers } from '../../server/language/localisers.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import { WRITERS } from '../../server/exports/writers.ts'
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { ExportedPlan, PlanFile } from '../../shared/exports/planFile.ts'
import { CentreId, CountryCode } from '../../shared/ids.ts'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { planActivities, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { makeOdd, odd, oddBlock } from '../language/oddContent.ts'
import { activity, activityTitled, plan } from '../language/plan.ts'

const AS_OF = '2026-11-25T13:52:00.000Z'

const localisers = openLocalisers()

/** The bytes of a file, as the worker writes it. */
export function written(format: ExportFormat, file: PlanFile, language: InterfaceLanguage = 'en'): Buffer {
  const words = createFileWords(localisers[language])
  const source = localisedSource(sourceOfFile(file), words)
  return Buffer.concat([...WRITERS[format](source, words)].map((piece) => Buffer.from(piece)))
}

/** The file of these documents: of Denmark, and of the next centres. */
export function fileOf(docs: readonly Y.Doc[], own: Partial<ExportedPlan> = {}): PlanFile {
  return {
    format: 'sid-workspace/plans',
    version: 1,
    asOf: AS_OF,
    workspace: 'https://sid.example',
    plans: docs.map((doc, at) => {
      const { meta, narrative, activities, trash } = viewPlan(doc)
      const [centre = 'dk', countryName = 'Denmark'] = CENTRES[at % CENTRES.length] ?? []
      return {
        campaign: saferInternetDayCampaign(2027),
        centre: CentreId.parse(centre),
        name: `Safer Internet Centre ${countryName}`,
        country: CountryCode.parse(centre.toUpperCase()),
        countryName,
        state: meta.state,
        meta,
        narrative,
        activities: [...activities],
        trash: [...trash],
        writtenIn: { plan: {}, activities: {} },
        ...own,
      }
    }),
  }
}

const CENTRES = [
  ['dk', 'Denmark'],
  ['xk', 'Kosovo*'],
  ['rs', 'Serbia'],
] as const

/** Plans with anything in their fields, lists and texts. */
export const anyPlan: fc.Arbitrary<Y.Doc> = fc
  .record({
    inMeta: fc.array(fc.tuple(fc.constantFrom(...Object.keys(metaFields)), odd), { maxLength: 3 }),
    inActivity: fc.array(fc.tuple(fc.constantFrom(...Object.keys(activityFields)), odd), { maxLength: 12 }),
    inActivities: fc.array(fc.tuple(fc.string(), odd), { maxLength: 3 }),
    blocks: fc.array(oddBlock, { maxLength: 4 }),
    titles: fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 4 }),
  })
  .map(({ inMeta, inActivity, inActivities, blocks, titles }) => {
    const doc = plan(
      activity('Webinar', { on: '2027-02-09', from: '10:00', timeZone: 'Europe/Copenhagen' }),
      ...titles.map((title) => activity(title, { on: '2027-02-10', places: ['Aarhus' as never] })),
    )
    const map = activityTitled(doc, 'Webinar')
    for (const [key, recipe] of inMeta) planMeta(doc).set(key, makeOdd(recipe))
    for (const [key, recipe] of inActivity) map.set(key, makeOdd(recipe))
    for (const [key, recipe] of inActivities) planActivities(doc).set(key, makeOdd(recipe))
    for (const recipe of blocks) planNarrative(doc).push([makeOdd(recipe) as Y.XmlElement])
    return doc
  })
