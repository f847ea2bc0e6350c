/** The parts of a plan in a Word document: its facts, the summary of its activities, and each activity. */
import { Paragraph, Table, TableCell, TableRow, WidthType, type ParagraphChild } from 'docx'
import { addressInWorkspace, type ExportedPlan, type PlanFile } from '../../../shared/exports/planFile.ts'
import type { MetaKey } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { factsOf, type FactLine } from '../activityFacts.ts'
import { META_LABELS, STATE_LABELS } from '../fieldLabels.ts'
import { headingOf } from './headings.ts'
import { linkRun, textRuns, type Language } from './inlineRuns.ts'
import { richTextBlocks } from './richTextBlocks.ts'

type Block = Paragraph | Table
/** Headings: 1 the plan, 2 its parts, 3 an activity. */
const PART = 2
const ACTIVITY = 3

const heading = (text: string, level: number, lang?: Language): Paragraph =>
  new Paragraph({ heading: headingOf(level), keepNext: true, children: [...textRuns(text, lang)] })

export function planParts(file: PlanFile, plan: ExportedPlan, nextList: () => number): readonly Block[] {
  const title = plan.name === plan.countryName ? plan.name : `${plan.countryName} – ${plan.name}`
  const address = addressInWorkspace(file, plan)
  return [
    heading(title, 1),
    new Paragraph({
      children: [...textRuns(`${plan.campaign.name} · `, undefined), linkRun(address, address, undefined)],
    }),
    ...metaParts(plan),
    ...summaryParts(plan),
    ...(plan.activities.length === 0 ? [] : [heading('Activities in full', PART)]),
    ...plan.activities.flatMap((activity) => activityParts(file, plan, activity, nextList)),
    ...narrativeParts(plan, nextList),
  ]
}

function metaParts({ meta, writtenIn, state }: ExportedPlan): readonly Block[] {
  const keys = (Object.keys(META_LABELS) as MetaKey[]).filter((key) => key !== 'state' && meta[key].trim() !== '')
  return [
    heading('The plan', PART),
    factParagraph(META_LABELS.state, [{ text: STATE_LABELS[state] }], undefined),
    ...keys.map((key) => factParagraph(META_LABELS[key], [{ text: meta[key] }], writtenIn.plan[key])),
  ]
}

function factParagraph(label: string, lines: readonly FactLine[], lang: Language): Paragraph {
  const parts = lines.flatMap(({ text, href }, at): readonly ParagraphChild[] => [
    ...(at === 0 ? [] : textRuns('\n', undefined).slice(1)),
    ...(href === undefined ? textRuns(text, lang) : [linkRun(text, href, lang)]),
  ])
  return new Paragraph({ children: [...textRuns(`${label}: `, undefined, { bold: true }), ...parts] })
}

const SUMMARY = ['When', 'Activity', 'Type', 'Themes', 'Places', 'Status'] as const

function summaryParts({ activities, writtenIn }: ExportedPlan): readonly Block[] {
  const head = heading(`Summary: ${activities.length === 1 ? '1 activity' : `${activities.length} activities`}`, PART)
  if (activities.length === 0) return [head, new Paragraph({ text: 'No activities yet' })]
  const rows = activities.map((activity) => {
    const facts = new Map(factsOf(activity).map(({ key, lines }) => [key, lines.map(({ text }) => text).join('\n')]))
    const of = (key: 'when' | 'type' | 'themes' | 'places' | 'status') => cell(facts.get(key) ?? '')
    const title = cell(titleOf(activity), writtenIn.activities[activity.id]?.['title'])
    return new TableRow({
      cantSplit: true,
      children: [of('when'), title, of('type'), of('themes'), of('places'), of('status')],
    })
  })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: SUMMARY.map((name) => cell(name, undefined, true)),
  })
  return [
    head,
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [header, ...rows] }),
    new Paragraph({}),
  ]
}

const cell = (text: string, lang?: Language, isHeader = false): TableCell =>
  new TableCell({
    children: [new Paragraph({ children: [...textRuns(text, lang, isHeader ? { bold: true } : {})] })],
    ...(isHeader ? { shading: { fill: 'EEF1F6' } } : {}),
  })

const titleOf = ({ title }: ActivityView): string => (title.trim() === '' ? 'Untitled activity' : title)

function activityParts(
  file: PlanFile,
  plan: ExportedPlan,
  activity: ActivityView,
  nextList: () => number,
): readonly Block[] {
  const languages = plan.writtenIn.activities[activity.id] ?? {}
  const address = addressInWorkspace(file, plan, activity.id)
  const description = richTextBlocks(activity.description, {
    lang: languages['description'],
    above: ACTIVITY,
    nextList,
  })
  return [
    heading(titleOf(activity), ACTIVITY, languages['title']),
    ...(activity.gloss.trim() === ''
      ? []
      : [new Paragraph({ children: [...textRuns(activity.gloss, 'en', { italics: true })] })]),
    ...factsOf(activity).map(({ key, label, lines }) => factParagraph(label, lines, languages[key])),
    factParagraph('In the workspace', [{ text: address, href: address }], undefined),
    ...(textOf(activity.description).trim() === '' ? [] : description),
  ]
}

function narrativeParts({ narrative, writtenIn }: ExportedPlan, nextList: () => number): readonly Block[] {
  if (textOf(narrative).trim() === '') return []
  const blocks = richTextBlocks(narrative, { lang: writtenIn.plan['narrative'], above: PART, nextList })
  return [heading('In their words', PART), ...blocks]
}
