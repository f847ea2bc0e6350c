/**
 * Notifications about profile pages. Coordinators are notified of centres' acts, planners of a centre of coordinators'
 * acts, and nobody of their own.
 */
import { z } from 'zod'
import { CampaignId, CentreId, type PersonId } from '../../shared/ids.ts'
import { PublicationAct } from '../../shared/publications/bell.ts'
import type { Notify } from '../notifications/notify.ts'
import type { NotificationRow, Notifications } from '../notifications/notifications.ts'
import { coordinators, plannersOf } from '../notifications/recipients.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { PageKey } from './doing.ts'
import type { Trx } from './publicationRows.ts'

export interface PublicationNotification extends PageKey {
  readonly id: string
  readonly act: PublicationAct
  readonly words: string
  readonly by: PersonId
  readonly at: string
  readonly read: NotificationRow['read']
}

export interface PublicationNews extends PageKey {
  readonly act: PublicationAct
  readonly words: string
  readonly by: PersonId
  readonly at: Date
}

const detailColumn = jsonColumn(
  z.object({ campaign: CampaignId, centre: CentreId, act: PublicationAct, words: z.string() }),
)

export const subjectOfPage = ({ campaign, centre }: PageKey): string => `${campaign}/${centre}`

/** The newest first. */
export const listPublicationNotifications = async (
  notifications: Pick<Notifications, 'list'>,
  person: PersonId,
): Promise<readonly PublicationNotification[]> =>
  (await notifications.list(person, 'publication')).map(({ id, by, at, read, detail }) => ({
    id,
    ...detailColumn.read(detail),
    by: by ?? ('' as PersonId),
    at,
    read,
  }))

/** @returns who is notified */
export async function notifyOfPublication(
  trx: Trx,
  notify: Notify,
  { by, at, act, campaign, centre, words }: PublicationNews,
): Promise<readonly PersonId[]> {
  const people = (await concerned(trx, { act, centre, by })).filter((person) => person !== by)
  const subject = subjectOfPage({ campaign, centre })
  const detail = detailColumn.write({ campaign, centre, act, words })
  return notify(trx, people, { kind: `page-${act}`, subject, by, at, detail, event: `${subject} ${at.toISOString()}` })
}

async function concerned(
  trx: Trx,
  { act, centre, by }: Pick<PublicationNews, 'act' | 'centre' | 'by'>,
): Promise<readonly PersonId[]> {
  switch (act) {
    case 'submitted':
    case 'withdrawn':
    case 'help':
      return coordinators(trx)
    case 'published':
    case 'returned':
      return plannersOf(trx, [centre])
    case 'unpublished': {
      const ofCentre = await plannersOf(trx, [centre])
      return ofCentre.includes(by) ? coordinators(trx) : ofCentre
    }
  }
}
