/** Campaigns that were opened, as the bell and mails say it, while they are open. */
import type { Campaign } from '../../shared/campaign.ts'
import { campaignHref, type CampaignBellItem } from '../../shared/campaigns/bell.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'

interface CampaignNewsDeps {
  readonly notifications: Pick<Notifications, 'list'>
  readonly campaigns: { find(id: CampaignId): Campaign | null }
}

interface Opened {
  readonly note: NotificationRow
  readonly campaign: Campaign
}

async function openedFor(person: Person, deps: CampaignNewsDeps): Promise<readonly Opened[]> {
  if (!can(person, 'campaign.read', {})) return []
  return (await deps.notifications.list(person.id, 'campaign')).flatMap((note) => {
    const campaign = deps.campaigns.find(note.subject as CampaignId)
    return campaign === null || campaign.closed ? [] : [{ note, campaign }]
  })
}

export async function bellOfCampaigns(person: Person, deps: CampaignNewsDeps): Promise<CampaignBellItem[]> {
  return (await openedFor(person, deps)).map(({ note, campaign: { id, name } }) => ({
    group: 'campaign',
    campaign: id,
    name,
    at: note.at,
    unread: 1 - note.read,
  }))
}

export async function mailedCampaigns(person: Person, deps: CampaignNewsDeps): Promise<readonly MailEntry[]> {
  const unread = (await openedFor(person, deps)).filter(({ note }) => note.read === 0)
  return unread.map(({ note, campaign: { id, name } }) => ({
    path: campaignHref(id),
    where: name,
    question: null,
    items: [{ notification: note.id, kind: 'campaign', at: new Date(note.at), isQuestion: false, by: '', text: null }],
  }))
}
