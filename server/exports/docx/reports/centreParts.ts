/** The report of one centre in a Word document: its figures, its activities, and its own words. */
import type { ReportedPicture } from '../../../../shared/reports/picture.ts'
import { REPORT_SECTIONS } from '../../../../shared/reports/sections.ts'
import type { ReportedActivity, ReportSnapshot } from '../../../../shared/reports/snapshot.ts'
import { tookPlaceOf } from '../../../../shared/plans/tookPlace.ts'
import { dayInWords, numberInWords } from '../../englishWords.ts'
import { countOf, metricInWords, outcomeOf, sourceInWords } from '../../reports/reportWords.ts'
import type { CheckedPicture } from '../../../pictures/readPicture.ts'
import { heading } from '../planParts.ts'
import { richTextBlocks } from '../richTextBlocks.ts'
import type { DocumentParts } from '../wordDocument.ts'
import { highlightPicture } from './highlightPicture.ts'
import {
  listCell,
  listHeaderCell,
  paragraph,
  TABLE_END,
  tableBegin,
  tableRow,
  textRuns,
  type Block,
} from '../wordXml.ts'

/** In twentieths of a point. */
const ACTIVITIES = [4238, 2400, 3000] as const
const FIGURES = [2600, 2700, 1338, 3000] as const

/** `9 activities took place, 1 was cancelled, of 2 nobody said what became of them.` */
export function countsInWords({ activities }: ReportSnapshot): string {
  const said = activities.map(tookPlaceOf)
  const cancelled = said.filter((one) => one === 'cancelled').length
  const unsaid = said.filter((one) => one === null).length
  return [
    countOf(said.length - cancelled - unsaid, 'activity took place', 'activities took place'),
    ...(cancelled > 0 ? [countOf(cancelled, 'was cancelled', 'were cancelled')] : []),
    ...(unsaid > 0 ? [`of ${unsaid} nobody said what became of them`] : []),
  ].join(', ')
}

/** Pictures by id; null in files that show none on the pages of centres. */
type ShownPictures = ReadonlyMap<string, CheckedPicture> | null

/** @param above the level of the heading above */
export function* centreParts(
  snapshot: ReportSnapshot,
  above: number,
  { parts, pictures }: { readonly parts: DocumentParts; readonly pictures: ShownPictures },
): Iterable<Block> {
  yield* figureRows(snapshot, above + 1, parts)
  if (snapshot.activities.length > 0) {
    yield heading('Activities', above + 1)
    yield `${tableBegin(ACTIVITIES)}${tableRow(['Activity', 'First day', 'What became of it'].map(listHeaderCell), true)}`
    for (const activity of snapshot.activities) {
      const day = activity.startsOn === null ? '' : dayInWords(activity.startsOn)
      yield tableRow([titleOf(activity), day, outcomeOf(activity)].map((text) => listCell(text)))
    }
    yield TABLE_END
  }
  yield* words(snapshot, above + 1, (picture) =>
    pictures === null || picture === null ? '' : highlightPicture(picture, pictures, parts),
  )
  for (const { id, label } of REPORT_SECTIONS) {
    const text = snapshot.sections[id]
    if (text === undefined) continue
    yield heading(label.message, above + 1)
    yield richTextBlocks(text, { parts, lang: undefined, above: above + 1 })
  }
}

const titleOf = ({ title, gloss }: ReportedActivity): string => (gloss.trim() === '' ? title : `${title}\n${gloss}`)

function* figureRows({ activities }: ReportSnapshot, level: number, parts: DocumentParts): Iterable<Block> {
  const rows = activities.flatMap((activity) =>
    activity.actualReach.flatMap(({ metric, value, ...about }) =>
      metric === null || value === null ? [] : [{ title: activity.title, metric, value, ...about }],
    ),
  )
  if (rows.length === 0) return
  yield heading('Figures', level)
  yield `${tableBegin(FIGURES)}${tableRow(['Metric', 'Activity', 'Figure', 'Source'].map(listHeaderCell), true)}`
  for (const { title, metric, value, evidence, ...about } of rows) {
    const { blocks } = listCell(sourceInWords(about))
    yield tableRow([
      listCell(metricInWords(metric)),
      listCell(title),
      listCell(numberInWords(value)),
      { blocks: evidence === null ? blocks : `${blocks}${paragraph(parts.link(evidence, evidence))}` },
    ])
  }
  yield TABLE_END
}

/** What the centre says of each activity. */
function* words(
  { activities }: ReportSnapshot,
  level: number,
  showing: (picture: ReportedPicture | null) => Block,
): Iterable<Block> {
  const said = activities.flatMap(({ title, words: own }) => (own === null ? [] : [{ title, ...own }]))
  if (said.length === 0) return
  yield heading('What the centre says of its activities', level)
  for (const { title, changes, worked, didNot, quote, again, picture } of said) {
    yield paragraph(textRuns(title, undefined, { bold: true }), { keepNext: true })
    yield showing(picture)
    if (quote.trim() !== '') yield paragraph(textRuns(`“${quote}”`, undefined, { italics: true }))
    if (changes.trim() !== '') yield paragraph(textRuns(`What changed: ${changes}`))
    if (worked.trim() !== '') yield paragraph(textRuns(`What worked: ${worked}`))
    if (didNot.trim() !== '') yield paragraph(textRuns(`What did not: ${didNot}`))
    if (again !== null)
      yield paragraph(textRuns(again ? 'The centre would do it again.' : 'The centre would not do it again.'))
  }
}
