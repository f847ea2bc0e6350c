/** Puts the demo network's messages of the public into the queues. Nobody is notified of them. */
import { CentreId, PersonId, type CampaignId } from '../../shared/ids.ts'
import { DEMO_INQUIRIES } from '../demo/inquiries.ts'
import type { SeededApp } from './steps.ts'

const HOUR_MS = 3_600_000

export async function seedInquiries(
  { features }: Pick<SeededApp, 'features'>,
  campaign: CampaignId,
  now: Date,
): Promise<void> {
  const { inquiries } = features.inquiries
  const helpdesk = PersonId.parse('demo-helpdesk')
  for (const [index, { centre, language, hoursAgo, words, hasAddress, ...about }] of DEMO_INQUIRIES.entries()) {
    const at = new Date(now.getTime() - hoursAgo * HOUR_MS)
    const email = hasAddress ? 'visitor@public.example' : null
    const place = { campaign, centre: CentreId.parse(centre), language }
    const id = await inquiries.write({ ...place, words, email, sender: `demo ${index}`, shownAt: at }, at)
    const doing = { by: helpdesk, at, isMadeUp: true } as const
    if (about.mayBeDisclosure === true) await inquiries.mark(id, null, doing)
    if (about.note !== undefined) await inquiries.note(id, about.note, doing)
  }
}
