/** The HTTP bodies of *frozen* reports: the network's report as it was at a moment, under an address that can be cited. */
import { z } from 'zod'
import { NetworkReportFile } from './reportFile.ts'

/** Per campaign. */
export const MOST_FROZEN = 60
/** Per campaign and day. */
export const MOST_FROZEN_A_DAY = 10
/** Packed, as they are stored. */
export const MAX_FROZEN_REPORT_BYTES = 8 * 1024 * 1024

export const FrozenReport = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** The name of the person who froze it; empty for somebody who was erased. */
  by: z.string(),
  /** How many accepted reports it counts. */
  accepted: z.int(),
  /** Since when its public part is published; null if it is not. At most one of a campaign is. */
  publishedAt: z.iso.datetime().nullable().default(null),
})
export type FrozenReport = z.infer<typeof FrozenReport>

/** `GET /api/campaigns/<campaign>/report/frozen`: the newest first. */
export const FrozenReports = z.object({ frozen: z.array(FrozenReport) })
export type FrozenReports = z.infer<typeof FrozenReports>

/** `GET /api/campaigns/<campaign>/report/frozen/<id>` */
export const FrozenReportContent = z.object({ frozen: FrozenReport, content: NetworkReportFile })
export type FrozenReportContent = z.infer<typeof FrozenReportContent>
