/** The report of one centre in a Word document: its figures, its activities, and its own words. */
import type { ReportedPicture } from '../../../../shared/reports/picture.ts'
import { REPORT_SECTIONS } from '../../../../shared/reports/sections.ts'
import type { ReportedActivity, ReportSnapshot } from '../../../../shared/reports/snapshot.ts'
import { tookPlaceOf } from '../../../../shared/plans/tookPlace.ts'
import { FILE_MESSAGES } from '../../words/fileMessages.ts'
import type { FileWords } from '../../words/fileWords.ts'
import { REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import { outcomeOf, wordMetric, wordSource } from '../../reports/reportWords.ts'
import type { CheckedPicture } from '../../../pictures/readPicture.ts'
import { heading } from '../planParts.ts'
import { richTextBlocks } from '../richTextBlocks.ts'
import type { DocumentContext } from '../wordDocument.ts'
import { highlightPicture } from './highlightPicture.ts'
import { listCell, listTable, paragraph, textRuns, type Block } from '../wordXml.ts'

/** In twentieths of a point. */
const ACTIVITIES = [4238, 2400, 3000] as const
const FIGURES = [2600, 2700, 1338, 3000] as const

/** `9 activities took place, 1 was cancelled, of 2 nobody said what became of them` */
export function wordCounts({ activities }: ReportSnapshot, { text }: FileWords): string {
  const said = activities.map(tookPlaceOf)
  const cancelled = said.filter((one) => one === 'cancelled').length
  const unsaid = said.filter((one) => one === null).length
  return [
    text(REPORT_MESSAGES['took-place'], { count: said.length - cancelled - unsaid }),
    ...(cancelled > 0 ? [text(REPORT_MESSAGES['were-cancelled'], { count: cancelled })] : []),
    ...(unsaid > 0 ? [text(REPORT_MESSAGES['were-unsaid'], { count: unsaid })] : []),
  ].join(', ')
}

/** Pictures by id; null in files that show none on the pages of centres. */
type ShownPictures = ReadonlyMap<string, CheckedPicture> | null

/** @param above the level of the heading above */
export function* centreParts(
  snapshot: ReportSnapshot,
  above: number,
  { pictures, ...context }: DocumentContext & { readonly pictures: ShownPictures },
): Iterable<Block> {
  const { parts, words } = context
  const { text } = words
  yield* figureRows(snapshot, above + 1, context)
  if (snapshot.activities.length > 0) {
    yield heading(text(FILE_MESSAGES.activities), above + 1)
    const heads = [text(FILE_MESSAGES.activity), text(REPORT_MESSAGES['first-day']), text(REPORT_MESSAGES.outcome)]
    const rows = snapshot.activities.map((activity) => [
      titleOf(activity),
      activity.startsOn === null ? '' : words.day(activity.startsOn),
      outcomeOf(activity, words),
    ])
    yield* listTable(ACTIVITIES, heads, rows)
  }
  yield* ownWords(snapshot, above + 1, words, (picture) =>
    pictures === null || picture === null ? '' : highlightPicture(picture, pictures, context),
  )
  for (const { id, label } of REPORT_SECTIONS) {
    const section = snapshot.sections[id]
    if (section === undefined) continue
    yield heading(text(label), above + 1)
    yield richTextBlocks(section, { parts, lang: undefined, above: above + 1 })
  }
}

const titleOf = ({ title, gloss }: ReportedActivity): string => (gloss.trim() === '' ? title : `${title}\n${gloss}`)

function* figureRows(
  { activities }: ReportSnapshot,
  level: number,
  { parts, words }: DocumentContext,
): Iterable<Block> {
  const rows = activities.flatMap((activity) =>
    activity.actualReach.flatMap(({ metric, value, ...about }) =>
      metric === null || value === null ? [] : [{ title: activity.title, metric, value, ...about }],
    ),
  )
  if (rows.length === 0) return
  yield heading(words.text(REPORT_MESSAGES.figures), level)
  const { metric: name, figure, source } = REPORT_MESSAGES
  const heads = [name, FILE_MESSAGES.activity, figure, source].map((head) => words.text(head))
  const cells = rows.map(({ title, metric, value, evidence, ...about }) => {
    const { blocks } = listCell(wordSource(about, words))
    const link = evidence === null ? '' : paragraph(parts.link(evidence, evidence))
    return [wordMetric(metric, words), title, words.number(value), { blocks: `${blocks}${link}` }]
  })
  yield* listTable(FIGURES, heads, cells)
}

/** What the centre says of each activity. */
function* ownWords(
  { activities }: ReportSnapshot,
  level: number,
  { text }: FileWords,
  showing: (picture: ReportedPicture | null) => Block,
): Iterable<Block> {
  const said = activities.flatMap(({ title, words: own }) => (own === null ? [] : [{ title, ...own }]))
  if (said.length === 0) return
  yield heading(text(REPORT_MESSAGES['what-centre-says']), level)
  for (const { title, changes, worked, didNot, quote, again, picture } of said) {
    yield paragraph(textRuns(title, undefined, { bold: true }), { keepNext: true })
    yield showing(picture)
    if (quote.trim() !== '') yield paragraph(textRuns(`“${quote}”`, undefined, { italics: true }))
    if (changes.trim() !== '') yield paragraph(textRuns(text(REPORT_MESSAGES.changed, { text: changes })))
    if (worked.trim() !== '') yield paragraph(textRuns(text(REPORT_MESSAGES.worked, { text: worked })))
    if (didNot.trim() !== '') yield paragraph(textRuns(text(REPORT_MESSAGES['did-not'], { text: didNot })))
    if (again !== null) yield paragraph(textRuns(text(REPORT_MESSAGES[again ? 'would-again' : 'would-not-again'])))
  }
}
