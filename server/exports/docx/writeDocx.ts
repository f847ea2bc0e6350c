/** Writes plans as a Word document: its date and address, then of each plan the facts, a summary and every activity. */
import { USUAL_PARTS } from '../../../shared/exports/briefingLook.ts'
import type { PlanFile } from '../../../shared/exports/planFile.ts'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import { momentInWords } from '../englishWords.ts'
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
import { wordFiles, type DocumentParts } from './wordDocument.ts'
import { paragraph, TABLE_END, textRuns, type Block } from './wordXml.ts'

export function writeDocx(source: ExportSource): Iterable<Uint8Array> {
  const { head } = source
  const facts = { title: titleOf(head), description: `As of ${momentInWords(head.asOf)}` }
  return zipPieces(wordFiles(facts, (parts) => blocksOf(source, facts.title, parts)))
}

function* blocksOf(source: ExportSource, title: string, parts: DocumentParts): Iterable<Block> {
  const { head } = source
  yield paragraph(textRuns(title), { isTitle: true })
  const address = head.briefing?.address ?? head.workspace
  yield paragraph(`${textRuns(`As of ${momentInWords(head.asOf)} · `)}${parts.link(address, address)}`)
  yield noteOf(head)
  const chosen = new Set(head.briefing?.parts ?? USUAL_PARTS)
  if (head.selection !== undefined) {
    yield* briefingHead(source, head.selection, chosen, parts)
    if (!chosen.has('plans')) return
  }
  const rows = byPlan(sourceRows(source))
  for (const plan of head.plans) {
    const own = rows(plan)
    yield planHead(head, plan, parts, head.selection !== undefined)
    if (head.selection === undefined) yield* summaryOf(own)
    if (own.length > 0) yield activitiesHeading()
    for (const row of own) yield activityParts(head, row, parts)
    yield planNarrative(plan, parts)
  }
  if (head.plans.some(({ countryName }) => countryName.endsWith('*')) && head.selection === undefined) yield footnote()
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

function* summaryOf(rows: readonly SourceRow[]): Iterable<Block> {
  yield summaryHeading(rows.length)
  if (rows.length === 0) {
    yield paragraph(textRuns('No activities yet'))
    return
  }
  yield summaryBegin()
  for (const row of rows) yield summaryRow(row)
  yield TABLE_END
}

/** What the sender of a briefing says of it, line by line. */
const noteOf = ({ briefing }: PlanFile): Block =>
  (briefing?.note ?? '')
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : paragraph(textRuns(line))))
    .join('')

/** One plan is named by country and campaign; several by the campaign alone. */
function titleOf({ plans, selection, briefing }: PlanFile): string {
  if (selection !== undefined) return briefing?.title ?? `${selection.campaign.name}: briefing`
  const campaigns = [...new Set(plans.map(({ campaign }) => campaign.name))].join(', ')
  const [only] = plans
  return plans.length === 1 && only !== undefined
    ? `${only.countryName}: plan for ${campaigns}`
    : `Plans for ${campaigns}`
}

/** The name of Kosovo* bears a mark that is explained wherever it is named. */
const footnote = (): Block => paragraph(textRuns(KOSOVO_FOOTNOTE.message, 'en', { size: 18 }))
