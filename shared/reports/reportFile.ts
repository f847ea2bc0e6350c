/** Reports as files: all that is written of the network's, or of a centre's, at one moment. */
import { z } from 'zod'
import { Campaign } from '../campaign.ts'
import { CentreId } from '../ids.ts'
import { NetworkReport } from './api.ts'
import { ReportSnapshot } from './snapshot.ts'
import type { ExportFormat } from '../exports/exportFormats.ts'

/** The formats in which reports leave the workspace. */
export const REPORT_FORMATS = ['docx', 'xlsx', 'json'] as const satisfies readonly ExportFormat[]
export type ReportFormat = (typeof REPORT_FORMATS)[number]

const CentreName = z.object({ id: CentreId, country: z.string(), countryName: z.string(), name: z.string() })

const about = {
  campaign: Campaign,
  asOf: z.iso.datetime(),
  /** Where it is in the workspace. */
  address: z.string(),
}

/** The network's report with every accepted report that it counts. */
export const NetworkReportFile = z.object({
  format: z.literal('sid-network-report'),
  ...about,
  /** All that take part in the campaign, and those that did when their report was accepted. */
  centres: z.array(CentreName),
  report: NetworkReport,
  /** In the order of the centres. */
  snapshots: z.array(z.object({ centre: CentreId, at: z.iso.datetime(), snapshot: ReportSnapshot })),
})
export type NetworkReportFile = z.infer<typeof NetworkReportFile>

/** One submitted report. */
export const CentreReportFile = z.object({
  format: z.literal('sid-centre-report'),
  ...about,
  centre: CentreName,
  at: z.iso.datetime(),
  isAccepted: z.boolean(),
  snapshot: ReportSnapshot,
})
export type CentreReportFile = z.infer<typeof CentreReportFile>
