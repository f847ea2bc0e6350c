/**
 * A person's news about the subjects of a group, as the bell and mails show it: only what they may read at this moment.
 */
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { Person } from '../../shared/permissions.ts'
import type { MailEntry } from './mailEntry.ts'

export interface News<BellItem> {
  /** One item for each subject, read ones included. */
  readonly bell: (person: Person) => Promise<readonly BellItem[]>
  /** Unread news. Empty if each notification of the group has a mail of its own. */
  readonly mail: (person: Person, localiser: Localiser) => Promise<readonly MailEntry[]>
}
