/** What this node has in memory is read again when another node has changed it, before anybody here hears of it. */
import type { HelpAccess } from '../../accounts/helpAccess.ts'
import type { BusMessage } from '../../bus/busMessage.ts'
import type { Records } from '../records.ts'

interface Refreshed extends Pick<Records, 'campaigns' | 'connections' | 'thumbnails' | 'feedback'> {
  readonly helpAccess: Pick<HelpAccess, 'reload'>
}

export function refreshOnMessage({ campaigns, connections, thumbnails, feedback, helpAccess }: Refreshed) {
  return async (message: BusMessage): Promise<void> => {
    switch (message.kind) {
      case 'campaign-changed':
        return campaigns.reload()
      case 'connection-changed':
        return connections.reload(message.connection)
      case 'help-access-changed':
        return helpAccess.reload(message)
      case 'thumbnails-changed':
        return thumbnails.forget(message.campaign)
      case 'feedback-changed':
        return feedback.forget(message)
      // Nothing of these is in memory, or what is there listens to the bus itself.
      case 'person-changed':
      case 'session-ended':
      case 'milestones-changed':
      case 'publication-changed':
      case 'inquiries-changed':
      case 'links-changed':
      case 'thread-changed':
      case 'thread-note-changed':
      case 'anchors-changed':
      case 'join-changed':
      case 'plan-projected':
      case 'thread-presence':
      case 'document-presence':
      case 'sign-in-failed':
      case 'limit-taken':
      case 'link-asked':
      case 'wording-changed':
      case 'bell-changed':
      case 'mail-due':
    }
  }
}
