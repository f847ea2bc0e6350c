/**
 * The *public report*: what the public reads of a frozen version of the network's report. Each part is in it by the choice of its author: chapters
 * by that of coordinators, everything else by that of the centre, as its accepted report had it when it was frozen.
 */
import type { Campaign } from '../campaign.ts'
import type { CentreId } from '../ids.ts'
import type { RichText } from '../richtext/json.ts'
import type { NetworkFigure } from './api.ts'
import { figuresOfCentres } from './figures.ts'
import type { Highlight } from './networkSummary.ts'
import type { NetworkReportFile } from './reportFile.ts'
import { REPORT_CHAPTERS, REPORT_SECTIONS, type ReportChapterId, type ReportSectionId } from './sections.ts'
import type { ReportSnapshot } from './snapshot.ts'

type Centre = NetworkReportFile['centres'][number]

export interface PublicReport {
  readonly campaign: Campaign
  readonly frozenAt: string
  /** How many accepted reports it was made of, and how many centres take part. */
  readonly accepted: number
  readonly centres: number
  /** In the order of the report. */
  readonly chapters: readonly { readonly id: ReportChapterId; readonly text: RichText }[]
  /** How many centres released their figures; each sum names those that it was made of. */
  readonly releasing: number
  readonly figures: readonly PublicFigure[]
  readonly highlights: readonly PublicHighlight[]
  readonly words: readonly CentreWords[]
}

/** Its sources without the titles of activities, which need not be public. */
export interface PublicFigure extends Pick<NetworkFigure, 'metric' | 'sum' | 'centres'> {
  readonly sources: readonly Pick<NetworkFigure['sources'][number], 'basis'>[]
  /** The centres that gave it. */
  readonly givenBy: readonly Centre[]
}

export interface PublicHighlight extends Pick<Highlight, 'title' | 'gloss' | 'quote' | 'worked' | 'picture'> {
  readonly of: Centre
}

/** The parts that a centre wrote and made public. */
export interface CentreWords {
  readonly of: Centre
  readonly sections: readonly { readonly id: ReportSectionId; readonly text: RichText }[]
}

export function publicReport({ campaign, asOf, centres, report, snapshots }: NetworkReportFile): PublicReport {
  const { chapters, publicChapters, summary, figures } = report
  const of = centreIn(centres)
  const releasing = new Set(snapshots.flatMap(({ centre, snapshot }) => (snapshot.meta.areFiguresPublic ? centre : [])))
  return {
    campaign,
    frozenAt: asOf,
    accepted: summary.reports.accepted,
    centres: summary.reports.centres,
    chapters: REPORT_CHAPTERS.flatMap(({ id }) => {
      const text = chapters[id]
      return text === undefined || !publicChapters.includes(id) ? [] : [{ id, text }]
    }),
    releasing: releasing.size,
    figures: figuresOfCentres(figures, releasing).map(({ metric, sum, centres: count, sources }) => ({
      metric,
      sum,
      centres: count,
      sources,
      givenBy: [...new Set(sources.map(({ centre }) => centre))].map(of),
    })),
    highlights: publicHighlights(summary.highlights, snapshots, of),
    words: snapshots.flatMap(({ centre, snapshot }) => {
      const sections = publicSections(snapshot)
      return sections.length === 0 ? [] : [{ of: of(centre), sections }]
    }),
  }
}

type CentreOf = (id: CentreId) => Centre

const centreIn =
  (centres: readonly Centre[]): CentreOf =>
  (id) =>
    centres.find((centre) => centre.id === id) ?? { id, country: '', countryName: id.toUpperCase(), name: id }

const publicSections = ({ meta, sections }: ReportSnapshot): CentreWords['sections'] =>
  REPORT_SECTIONS.flatMap(({ id }) => {
    const text = sections[id]
    return text === undefined || !meta.publicSections.includes(id) ? [] : [{ id, text }]
  })

/** Those that coordinators chose, of public activities of centres that made their highlights public. */
function publicHighlights(
  highlights: readonly Highlight[],
  snapshots: NetworkReportFile['snapshots'],
  of: CentreOf,
): readonly PublicHighlight[] {
  return highlights.flatMap(({ centre, activity, title, gloss, quote, worked, picture, isChosen }) => {
    const snapshot = snapshots.find((one) => one.centre === centre)?.snapshot
    const shown = snapshot?.activities.find(({ id }) => id === activity)
    if (!isChosen || snapshot === undefined || shown?.visibility !== 'public') return []
    if (!snapshot.meta.isQuotable || !snapshot.meta.publicSections.includes('highlights')) return []
    return [{ of: of(centre), title, gloss, quote, worked, picture: picture?.isPublic === true ? picture : null }]
  })
}
