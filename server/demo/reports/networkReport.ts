/** The network's report of the past campaign: what the coordinators of the demo network wrote, chose and made public. */
import * as Y from 'yjs'
import { layOutReport, reportChosen, reportPublicChapters, reportText } from '../../../shared/reports/layout.ts'
import type { ReportChapterId } from '../../../shared/reports/sections.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { readMarkup } from '../markup.ts'

interface Chapter {
  readonly text: string
  readonly isPublic: boolean
}

const CHAPTERS: { readonly [Id in ReportChapterId]?: Chapter } = {
  summary: {
    text: 'Centres worked with schools, libraries and parliaments on one question: what do young people want from the services that they use? Young people led more events than in any year before.',
    isPublic: true,
  },
  campaign: {
    text: 'The campaign began in autumn with the first plans. Most activities were in the week of Safer Internet Day, and some centres went on for a month.',
    isPublic: true,
  },
  reach: {
    text: 'Each figure is the claim of its organisers. Compare a centre with itself, not with others: countries are of different sizes.',
    isPublic: true,
  },
  lessons: {
    text: 'Materials came too late for centres that translate. Next year they are ready in October.',
    isPublic: false,
  },
}

/** Centres whose figures are for the network only. */
export const FIGURES_FOR_NETWORK: ReadonlySet<string> = new Set(['cy', 'fr', 'pl'])

/** @param chosen keys of highlights: `<centre>/<activity>` */
export function buildDemoNetworkReport(chosen: readonly string[]): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  doc.transact(() => {
    layOutReport(doc)
    for (const key of chosen) reportChosen(doc).set(key, true)
    for (const [id, { text, isPublic }] of Object.entries(CHAPTERS) as [ReportChapterId, Chapter][]) {
      writeRichText(reportText(doc, id), readMarkup(text))
      if (isPublic) reportPublicChapters(doc).set(id, true)
    }
  })
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  doc.destroy()
  return state
}
