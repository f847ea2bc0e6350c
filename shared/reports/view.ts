/** `viewReport` turns a report's document into a typed, checked view. It never throws on odd content: it keeps valid values and lists the others. */
import * as Y from 'yjs'
import type { ViewProblem } from '../fields/schema.ts'
import { describe, isEntryKey, shorten, viewTable } from '../fields/view.ts'
import { MAX_ACTIVITIES } from '../plans/planView.ts'
import { readableEntries } from '../plans/readableActivities.ts'
import { textOf, type RichText } from '../richtext/json.ts'
import { rootFragment } from '../richtext/rootFragment.ts'
import { viewRichText } from '../richtext/view.ts'
import { LONGEST_ALT, LONGEST_WORDS, reportEntryFields, reportMetaFields } from './fields.ts'
import { reportChosen, reportEntries, reportMeta, reportPublicChapters } from './layout.ts'
import type { ReportContent, ReportMeta, ReportWords } from './reportView.ts'
import { REPORT_CHAPTERS, REPORT_SECTIONS } from './sections.ts'

export function viewReport(doc: Y.Doc): ReportContent {
  const problems: ViewProblem[] = []
  return {
    meta: viewTable(reportMeta(doc), reportMetaFields, 'meta', problems) as ReportMeta,
    words: viewWords(doc, problems),
    sections: viewTexts(doc, REPORT_SECTIONS, problems),
    chapters: viewTexts(doc, REPORT_CHAPTERS, problems),
    publicChapters: REPORT_CHAPTERS.map(({ id }) => id).filter((id) => reportPublicChapters(doc).get(id) === true),
    chosen: [...reportChosen(doc)]
      .flatMap(([key, value]) => (value === true && isChosenKey(key) ? [key] : []))
      .slice(0, MAX_CHOSEN),
    problems,
  }
}

const MAX_CHOSEN = 500
const isChosenKey = (key: string): boolean => /^[a-z]{2}(-[2-9])?\/.{1,64}$/.test(key)

function viewWords(doc: Y.Doc, problems: ViewProblem[]): Readonly<Record<string, ReportWords>> {
  const entries = reportEntries(doc)
  const readable = readableEntries(entries, { most: MAX_ACTIVITIES, at: 'words' })
  problems.push(...readable.problems)
  return Object.fromEntries(
    readable.keys.flatMap((key) => {
      const [found, at] = [entries.get(key), `words/${shorten(key, 64)}`]
      if (isEntryKey(key) && found instanceof Y.Map) {
        const words = viewTable(found, reportEntryFields, at, problems) as ReportWords
        return isSaid(words) ? [[key, bounded(words)] as const] : []
      }
      problems.push({ at, problem: 'not-valid', found: describe(found) })
      return []
    }),
  )
}

const bounded = (words: ReportWords): ReportWords => ({
  ...words,
  changes: shorten(words.changes, LONGEST_WORDS),
  worked: shorten(words.worked, LONGEST_WORDS),
  didNot: shorten(words.didNot, LONGEST_WORDS),
  quote: shorten(words.quote, LONGEST_WORDS),
  pictureAlt: shorten(words.pictureAlt, LONGEST_ALT),
})

const isSaid = ({ changes, worked, didNot, quote, again, isHighlight, picture }: ReportWords): boolean =>
  again !== null ||
  isHighlight ||
  picture !== null ||
  [changes, worked, didNot, quote].some((words) => words.trim() !== '')

/** Looks only at roots that are there: reading makes none. */
function viewTexts<Id extends string>(
  doc: Y.Doc,
  parts: readonly { readonly id: Id }[],
  problems: ViewProblem[],
): { [K in Id]?: RichText } {
  const texts: { [K in Id]?: RichText } = {}
  for (const { id } of parts) {
    const root = rootFragment(doc, id)
    if (root === null) continue
    const { richText, lossless } = viewRichText(root)
    if (!lossless) problems.push({ at: id, problem: 'not-fully-shown', found: '' })
    if (textOf(richText).trim() !== '') texts[id] = richText
  }
  return texts
}
