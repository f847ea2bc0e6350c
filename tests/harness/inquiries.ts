/** A message of the public, as it is once it came in. */
import { CampaignId, CentreId } from '../../shared/ids.ts'
import type { InquiryId } from '../../shared/inquiries/inquiry.ts'
import type { TestServer } from './testServer.ts'

interface Written {
  readonly words?: string
  /** The page’s; English by default. */
  readonly language?: string
  readonly email?: string | null
  readonly sender?: string
  readonly at?: Date
}

export function writeInquiry({ app }: TestServer, centre: string, written: Written = {}): Promise<InquiryId> {
  const {
    words = 'May our library take part?',
    email = 'library@public.example',
    sender = 'one',
    language = 'en',
  } = written
  const at = written.at ?? new Date()
  const place = { campaign: CampaignId.parse('sid-2027'), centre: CentreId.parse(centre) }
  return app.features.inquiries.inquiries.write({ ...place, language, words, email, sender, shownAt: at }, at)
}
