/** The network's report with the names of countries in another language, and its centres in their order. */
import type { NetworkReportFile } from '../../../shared/reports/reportFile.ts'
import type { FileWords } from '../words/fileWords.ts'
import { byCountry } from '../words/localisedSource.ts'

/** Reports are made in English. */
export function localisedReport(file: NetworkReportFile, words: FileWords): NetworkReportFile {
  if (words.language === 'en') return file
  const centres = byCountry(file.centres, words)
  const place = new Map<string, number>(centres.map(({ id }, at) => [id, at]))
  const placeOf = (centre: string): number => place.get(centre) ?? centres.length
  return { ...file, centres, snapshots: file.snapshots.toSorted((a, b) => placeOf(a.centre) - placeOf(b.centre)) }
}
