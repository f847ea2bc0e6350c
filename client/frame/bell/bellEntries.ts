import type { BellItem } from '../../../shared/notifications/bell.ts'

/** The id of an item's subject, among those of its group. */
export function subjectOf(item: BellItem): string {
  switch (item.group) {
    case 'thread':
      return item.thread
    case 'connection':
      return item.connection
    case 'milestone':
      return item.milestone
    case 'campaign':
      return item.campaign
    case 'watch':
      return item.watch
    case 'publication':
    case 'report':
      return `${item.campaign}/${item.centre}`
    case 'inquiry':
      return item.inquiry
    case 'link':
      return item.document
    case 'owner':
      return `${item.campaign}/${item.centre}/${item.activity}`
    case 'helpline':
      return item.centre
    case 'update':
      return item.update
    case 'task':
      return `${item.campaign}/${item.centre}/${item.task}`
  }
}
