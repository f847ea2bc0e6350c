/** The bell over HTTP. */
import { z } from 'zod'
import { CampaignBellItem } from '../campaigns/bell.ts'
import { ThreadBellItem } from '../comments/bell.ts'
import { ConnectionBellItem } from '../connections/bell.ts'
import { HelplineBellItem } from '../helplines/bell.ts'
import { InquiryBellItem } from '../inquiries/bell.ts'
import { LinkBellItem } from '../links/bell.ts'
import { MilestoneBellItem } from '../milestones/bell.ts'
import { OwnerBellItem } from '../plans/ownerBell.ts'
import { PublicationBellItem } from '../publications/bell.ts'
import { ReportBellItem } from '../reports/bell.ts'
import { TaskBellItem } from '../tasks/bell.ts'
import { UpdateBellItem } from '../updates/bell.ts'
import { WatchBellItem } from '../watches/bell.ts'
import type { NotificationGroup } from './kinds.ts'

/** All that is new about one subject. */
export const BellItem = z.discriminatedUnion('group', [
  ThreadBellItem,
  ConnectionBellItem,
  MilestoneBellItem,
  CampaignBellItem,
  WatchBellItem,
  PublicationBellItem,
  InquiryBellItem,
  LinkBellItem,
  HelplineBellItem,
  TaskBellItem,
  OwnerBellItem,
  UpdateBellItem,
  ReportBellItem,
])
export type BellItem = z.infer<typeof BellItem>

export type BellItemOf<Group extends NotificationGroup> = Extract<BellItem, { readonly group: Group }>

/** `GET /api/notifications`: the newest first. */
export const NotificationList = z.object({ items: z.array(BellItem) })
export type NotificationList = z.infer<typeof NotificationList>

/** The items of one group; none while the list is not known. */
export const bellItemsOf = <Group extends NotificationGroup>(
  list: NotificationList | undefined,
  group: Group,
): readonly BellItemOf<Group>[] => (list?.items ?? []).filter((item): item is BellItemOf<Group> => item.group === group)
