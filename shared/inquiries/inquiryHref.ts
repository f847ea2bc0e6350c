/** The page of a campaign's inquiries, with one of them opened. */
import type { CampaignId } from '../ids.ts'
import type { InquiryId } from './inquiry.ts'

export const inquiryHref = (campaign: CampaignId, inquiry: InquiryId | null = null): string =>
  inquiry === null ? `/inquiries/${campaign}` : `/inquiries/${campaign}?inquiry=${inquiry}`
