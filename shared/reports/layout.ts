/**
 * How a report lies in its Yjs document: `meta` (Y.Map), `words` (activity id → Y.Map), and one XmlFragment a section under its own
 * name. The network's has `chosen` (a Y.Map: which highlights are in it), `publicChapters` (which chapters may be public) and one XmlFragment a chapter. All of them are root types, which need no
 * creation. The words about an activity are made with the first one, the same on every machine.
 */
import * as Y from 'yjs'
import { completeMap, nestedMap } from '../fields/layout.ts'
import type { FragmentName } from '../richtext/fragmentNames.ts'
import { rootFragment } from '../richtext/rootFragment.ts'
import { reportEntryFields, reportMetaFields } from './fields.ts'
import { FIRST_PUBLIC, REPORT_TEXTS, type ReportChapterId, type ReportSectionId } from './sections.ts'

export const reportMeta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const reportEntries = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('words')
export const reportChosen = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('chosen')
/** Chapters of the network's report that may be public. */
export const reportPublicChapters = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('publicChapters')
export const reportText = (doc: Y.Doc, name: ReportSectionId | ReportChapterId): Y.XmlFragment =>
  doc.getXmlFragment(name)

/** Fills a fresh document. */
export function layOutReport(doc: Y.Doc): void {
  doc.transact(() => {
    completeMap(reportMeta(doc), reportMetaFields)
    const shown = reportMeta(doc).get('publicSections')
    if (shown instanceof Y.Map) for (const section of FIRST_PUBLIC) shown.set(section, true)
  })
}

/** Creates what a report of an older release lacks. */
export function completeReport(doc: Y.Doc): void {
  completeMap(reportMeta(doc), reportMetaFields)
  for (const entry of reportEntries(doc).values())
    if (entry instanceof Y.Map) completeMap(entry as Y.Map<unknown>, reportEntryFields)
}

/** The words about an activity, made if nobody wrote any yet. Run inside a transaction. */
export function reportEntry(doc: Y.Doc, activity: string): Y.Map<unknown> {
  const entry = nestedMap(reportEntries(doc), activity)
  completeMap(entry, reportEntryFields)
  return entry
}

/** Everything that people edit, for undo. */
export const reportRoots = (doc: Y.Doc): readonly (Y.Map<unknown> | Y.XmlFragment)[] => [
  reportMeta(doc),
  reportEntries(doc),
  reportChosen(doc),
  reportPublicChapters(doc),
  ...[...REPORT_TEXTS].map((name) => doc.getXmlFragment(name)),
]

/** @returns null if the report has no such text */
export const reportFragment = (doc: Y.Doc, name: FragmentName): Y.XmlFragment | null =>
  REPORT_TEXTS.has(name) ? rootFragment(doc, name) : null
