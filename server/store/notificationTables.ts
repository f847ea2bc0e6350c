/**
 * The tables whose rows are entries of the bell. Each has a `person`, an `at`, and an `id`, by which `mail_item` names it. A new table does not
 * compile before it is here.
 */
import type { Tables } from './tables.ts'

export type NotificationTable = Extract<keyof Tables, 'notification' | `${string}_notification`>

const ALL: Readonly<Record<NotificationTable, true>> = {
  notification: true,
  connection_notification: true,
  milestone_notification: true,
  campaign_notification: true,
  watch_notification: true,
  publication_notification: true,
  inquiry_notification: true,
  link_notification: true,
}

export const NOTIFICATION_TABLES = Object.keys(ALL) as readonly NotificationTable[]
