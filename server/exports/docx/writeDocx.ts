/** Writes plans as a Word document: its date and address, then of each plan the facts, a summary and every activity. */
import { USUAL_PARTS } from '../../../shared/exports/briefingLook.ts'
import type { PlanFile } from '../../../shared/exports/planFile.ts'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { sourceRows, type ExportSource, type SourceRow } from '../exportSource.ts'
import { zipPieces } from '../zipPieces.ts'
import { briefingHead } from './briefing.ts'
import {
  activitiesHeading,
  activityParts,
  planHead,
  planNarrative,
  summaryBegin,
  summaryHeading,
  summaryRow,
} from './planParts.ts'
import { wordFiles, type DocumentFacts, type DocumentParts } from './wordDocument.ts'
import { paragraph, TABLE_END, textRuns, type Block } from './wordXml.ts'

export function writeDocx(source: ExportSource, words: FileWords): Iterable<Uint8Array> {
  const { head } = source
  const description = words.text(FILE_MESSAGES['as-of'], { moment: words.moment(head.asOf) })
  const facts = { title: titleOf(head, words), description, words }
  return zipPieces(wordFiles(facts, (parts) => blocksOf(source, facts, parts)))
}

function* blocksOf(
  source: ExportSource,
  { title, description, words }: DocumentFacts,
  parts: DocumentParts,
): Iterable<Block> {
  const { head } = source
  yield paragraph(textRuns(title), { isTitle: true })
  const address = head.briefing?.address ?? head.workspace
  yield paragraph(`${textRuns(`${description} · `)}${parts.link(address, address)}`)
  yield noteOf(head)
  const chosen = new Set(head.briefing?.parts ?? USUAL_PARTS)
  if (head.selection !== undefined) {
    yield* briefingHead(source, head.selection, chosen, { parts, words })
    if (!chosen.has('plans')) return
  }
  const rows = byPlan(sourceRows(source))
  for (const plan of head.plans) {
    const own = rows(plan)
    yield planHead(head, plan, { parts, words }, head.selection !== undefined)
    if (head.selection === undefined) yield* summaryOf(own, words)
    if (own.length > 0) yield activitiesHeading(words)
    for (const row of own) yield activityParts(head, row, { parts, words })
    yield planNarrative(plan, { parts, words })
  }
  if (head.plans.some(({ countryName }) => countryName.endsWith('*')) && head.selection === undefined)
    yield footnote(words)
}

/** The activities of a plan follow each other. @returns those of the next plan */
function byPlan(rows: Iterable<SourceRow>): (plan: SourceRow['plan']) => readonly SourceRow[] {
  const all = rows[Symbol.iterator]()
  let next = all.next()
  return (plan) => {
    const own: SourceRow[] = []
    for (; next.done !== true && next.value.plan === plan; next = all.next()) own.push(next.value)
    return own
  }
}

function* summaryOf(rows: readonly SourceRow[], words: FileWords): Iterable<Block> {
  yield summaryHeading(rows.length, words)
  if (rows.length === 0) {
    yield paragraph(textRuns(words.text(FILE_MESSAGES.none)))
    return
  }
  yield summaryBegin(words)
  for (const row of rows) yield summaryRow(row, words)
  yield TABLE_END
}

/** What the sender of a briefing says of it, line by line. */
const noteOf = ({ briefing }: PlanFile): Block =>
  (briefing?.note ?? '')
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : paragraph(textRuns(line))))
    .join('')

/** One plan is named by country and campaign; several by the campaign alone. */
function titleOf({ plans, selection, briefing }: PlanFile, { text }: FileWords): string {
  if (selection !== undefined)
    return briefing?.title ?? text(FILE_MESSAGES['title-of-briefing'], { campaign: selection.campaign.name })
  const campaigns = [...new Set(plans.map(({ campaign }) => campaign.name))].join(', ')
  const [only] = plans
  return plans.length === 1 && only !== undefined
    ? text(FILE_MESSAGES['title-of-plan'], { country: only.countryName, campaign: campaigns })
    : text(FILE_MESSAGES['title-of-plans'], { campaigns })
}

/** The name of Kosovo* bears a mark that is explained wherever it is named. */
const footnote = ({ text }: FileWords): Block => paragraph(textRuns(text(KOSOVO_FOOTNOTE), undefined, { size: 18 }))
