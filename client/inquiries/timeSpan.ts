/** How long a flood lasted, in minutes. Pure. */
import type { InquirySummary } from '../../shared/inquiries/inquiry.ts'
import { perLanguage } from '../ui/language/perLanguage.ts'

const MINUTES = perLanguage(
  (formats) => new Intl.NumberFormat(formats, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
)

/** @returns at least one minute */
export function timeSpan(inquiries: readonly Pick<InquirySummary, 'at'>[]): string {
  const times = inquiries.map(({ at }) => Date.parse(at))
  return MINUTES().format(Math.max(1, Math.ceil((Math.max(...times) - Math.min(...times)) / 60_000)))
}
