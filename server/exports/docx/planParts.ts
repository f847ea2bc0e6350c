/** The parts of a plan in a Word document: its facts, the summary of its activities, and each activity. */
import {
  addressInWorkspace,
  type ExportedComment,
  type ExportedPlan,
  type PlanFile,
} from '../../../shared/exports/planFile.ts'
import type { MetaKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { ownerIn } from '../ownerNames.ts'
import { factsOf, labelOfFact, textOfFact, type FactLine } from '../activityFacts.ts'
import type { SourceRow } from '../exportSource.ts'
import { FILE_MESSAGES, META_LABELS, STATES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { richTextBlocks } from './richTextBlocks.ts'
import type { DocumentContext } from './wordDocument.ts'
import {
  listCell,
  listHeaderCell,
  paragraph,
  tableBegin,
  tableRow,
  textRuns,
  type Block,
  type Language,
} from './wordXml.ts'

/** Headings: 1 the plan, 2 its parts, 3 an activity. */
const PART = 2
const ACTIVITY = 3

export const heading = (text: string, level: number, lang?: Language): Block =>
  paragraph(textRuns(text, lang), { heading: level, keepNext: true })

/** The head of a plan. @param newPage whether it begins a page */
export function planHead(file: PlanFile, plan: ExportedPlan, context: DocumentContext, newPage: boolean): Block {
  const { parts, words } = context
  const { name, countryName, campaign, meta, writtenIn, state } = plan
  const title = name === countryName ? name : `${countryName} – ${name}`
  const address = addressInWorkspace(file, plan)
  const keys = (Object.keys(META_LABELS) as MetaKey[]).filter((key) => key !== 'state' && meta[key].trim() !== '')
  return [
    paragraph(parts.commented(commentsAt(plan, null, null), textRuns(title)), { heading: 1, keepNext: true, newPage }),
    paragraph(`${textRuns(`${campaign.name} · `)}${parts.link(address, address)}`),
    heading(words.text(FILE_MESSAGES['the-plan']), PART),
    factParagraph(words.text(META_LABELS.state), [{ text: words.label(STATES, state) }], undefined, parts),
    ...keys.map((key) =>
      factParagraph(words.text(META_LABELS[key]), [{ text: meta[key] }], writtenIn.plan[key], parts),
    ),
  ].join('')
}

/** The narrative of a plan. */
export function planNarrative({ narrative, writtenIn }: ExportedPlan, { parts, words }: DocumentContext): Block {
  if (textOf(narrative).trim() === '') return ''
  const blocks = richTextBlocks(narrative, { parts, lang: writtenIn.plan['narrative'], above: PART })
  return `${heading(words.text(FILE_MESSAGES['in-their-words']), PART)}${blocks}`
}

export const activitiesHeading = ({ text }: FileWords): Block => heading(text(FILE_MESSAGES['in-full']), PART)

/** Comments on a field; on an activity as a whole, or on the plan, if the field is null. */
const commentsAt = (
  { comments = [] }: ExportedPlan,
  activity: string | null,
  field: string | null,
): readonly ExportedComment[] =>
  comments.filter((one) => one.activity === activity && (activity === null || one.field === field))

function factParagraph(
  label: string,
  lines: readonly FactLine[],
  lang: Language,
  parts: DocumentContext['parts'],
  comments: readonly ExportedComment[] = [],
): Block {
  const written = lines.map(({ text, href }) =>
    href === undefined ? textRuns(text, lang) : parts.link(text, href, lang),
  )
  const name = textRuns(`${label}: `, undefined, { bold: true })
  return paragraph(`${parts.commented(comments, name)}${written.join(textRuns('\n'))}`)
}

const SUMMARY_KEYS = ['startsOn', 'title', 'type', 'themes', 'places', 'status'] as const

/** In twentieths of a point. */
const SUMMARY_WIDTHS = [1900, 2200, 1450, 1888, 1100, 1100]

export const summaryHeading = (activities: number, { text }: FileWords): Block =>
  heading(text(FILE_MESSAGES['summary-of'], { activities }), PART)
export const summaryBegin = (words: FileWords): Block =>
  `${tableBegin(SUMMARY_WIDTHS)}${tableRow(
    SUMMARY_KEYS.map((key) =>
      listHeaderCell(key === 'title' ? words.text(FILE_MESSAGES.activity) : labelOfFact(key, words)),
    ),
    true,
  )}`

export function summaryRow({ activity, writtenIn }: SourceRow, words: FileWords): Block {
  return tableRow(
    SUMMARY_KEYS.map((key) =>
      key === 'title' ? listCell(titleOf(activity, words), writtenIn[key]) : listCell(textOfFact(activity, key, words)),
    ),
  )
}

export const titleOf = ({ title }: ActivityView, { text }: FileWords): string =>
  title.trim() === '' ? text(FILE_MESSAGES.untitled) : title

export function activityParts(file: PlanFile, row: SourceRow, { parts, words }: DocumentContext): Block {
  const { plan, activity, writtenIn } = row
  const address = addressInWorkspace(file, plan, activity.id)
  const facts = factsOf(activity, ownerIn(plan, activity.owner), words)
  const ofFact = (key: string | null) => commentsAt(plan, activity.id, key)
  const shown = new Set(facts.map(({ key }) => key as string))
  // Comments on an empty field are at the title.
  const others = (plan.comments ?? []).filter((one) => one.activity === activity.id && !shown.has(one.field ?? ''))
  const title = parts.commented(others, textRuns(titleOf(activity, words), writtenIn['title']))
  return [
    paragraph(title, { heading: ACTIVITY, keepNext: true }),
    activity.gloss.trim() === '' ? '' : paragraph(textRuns(activity.gloss, 'en', { italics: true })),
    ...facts.map(({ key, label, lines }) => factParagraph(label, lines, writtenIn[key], parts, ofFact(key))),
    factParagraph(words.text(FILE_MESSAGES['in-the-workspace']), [{ text: address, href: address }], undefined, parts),
    textOf(activity.description).trim() === ''
      ? ''
      : richTextBlocks(activity.description, { parts, lang: writtenIn['description'], above: ACTIVITY }),
  ].join('')
}
