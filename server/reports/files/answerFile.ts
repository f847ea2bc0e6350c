/** Answers with a report as a file. It is written in pieces, with others served in between, and one at a time for each person. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { exportFileName } from '../../../shared/exports/exportFormats.ts'
import {
  REPORT_FORMATS,
  type CentreReportFile,
  type NetworkReportFile,
  type ReportFormat,
} from '../../../shared/reports/reportFile.ts'
import type { Localiser } from '../../../shared/messages/localiser.ts'
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { Core } from '../../core.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../../http/result.ts'
import { languageOfFile } from '../../http/languageOfFile.ts'
import type { FilePictures } from '../pictures/filePictures.ts'

/** Writers of other features' formats: pieces of a file, made as they are asked for. */
export interface ReportWriters {
  readonly network: Readonly<
    Record<
      ReportFormat,
      (file: NetworkReportFile, pictures: FilePictures, localiser: Localiser) => Iterable<Uint8Array>
    >
  >
  readonly centre: Readonly<
    Record<ReportFormat, (file: CentreReportFile, pictures: FilePictures, localiser: Localiser) => Iterable<Uint8Array>>
  >
}

const TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

/** The format of a path such as `report.docx`. */
export const formatOf = (file: string): ReportFormat | null =>
  REPORT_FORMATS.find((format) => file.endsWith(`.${format}`)) ?? null

interface Asked {
  readonly person: PersonId
  readonly campaign: CampaignId
  /** Null for the network's. */
  readonly centre: CentreId | null
  readonly format: ReportFormat
  /** Parts of the file's name. */
  readonly name: readonly string[]
  /** The query of the request: it may name a language. */
  readonly query: URLSearchParams
  readonly write: (localiser: Localiser) => Promise<Iterable<Uint8Array> | Refusal>
}

export type AnswerReport = (asked: Asked) => Promise<Success | Refusal>

export function createReportAnswers(core: Pick<Core, 'db' | 'audit' | 'now' | 'people' | 'localisers'>): AnswerReport {
  const { db, audit, now, localisers } = core
  const underWay = new Set<PersonId>()
  async function answer(asked: Asked): Promise<Success | Refusal> {
    const { person, campaign, centre, format, name, query, write } = asked
    const spoken = await languageOfFile(core, person, format, query)
    if (isRefusal(spoken)) return spoken
    const written = await write(localisers[spoken.language])
    if (isRefused(written)) return written
    const bytes = await collect(written)
    const detail = { campaign, format, ...(centre === null ? {} : { centre }) }
    await db.transaction().execute((trx) => audit(trx, now(), person, 'report.export', detail))
    return {
      status: 200,
      bytes,
      headers: {
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="${exportFileName(name, format)}"`,
        'cache-control': 'no-store',
      },
    }
  }
  return async (asked) => {
    if (underWay.has(asked.person)) return { ...refuse('too-many-exports'), headers: { 'retry-after': '10' } }
    underWay.add(asked.person)
    try {
      return await answer(asked)
    } finally {
      underWay.delete(asked.person)
    }
  }
}

const isRefused = (written: Iterable<Uint8Array> | Refusal): written is Refusal => 'refused' in written

async function collect(pieces: Iterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const all: Uint8Array[] = []
  for (const piece of pieces) {
    all.push(piece)
    await nextTurn()
  }
  return Buffer.concat(all)
}
