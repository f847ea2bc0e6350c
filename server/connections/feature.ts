/** Connections of two centres, and how centres answer suggestions. */
import type { ConnectionBellItem } from '../../shared/connections/bell.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { ConnectionSide } from '../../shared/connections/connection.ts'
import type { PlanSuggestion, Suggestion } from '../../shared/synergies/suggestion.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { createConnectionNotices } from './connectionNotices.ts'
import { bellOfConnections, mailedConnections } from './connectionNews.ts'
import { connectionRoutes } from './connectionRoutes.ts'
import { createFeedbackStore } from './feedback.ts'
import { feedbackRoutes } from './feedbackRoutes.ts'
import { createFindPage } from './findPage.ts'
import { createJointActivities } from './joint.ts'
import { createVisits } from './visits.ts'

interface Synergies {
  readonly suggestions: { of(campaign: CampaignId): Promise<readonly PlanSuggestion[]> }
  readonly whyOf: (
    campaign: CampaignId,
    a: ConnectionSide,
    b: ConnectionSide,
  ) => Promise<Pick<Suggestion, 'kind' | 'reasons'>>
}

export function openConnections(core: Core, { suggestions, whyOf }: Synergies) {
  const { db, bus, campaigns, connections, projections, live } = core
  const feedback = createFeedbackStore(db, bus)
  const joint = createJointActivities(core)
  const notices = createConnectionNotices(live, connections)
  projections.onNotes((connection) => notices.notesChanged(connection))
  const deps = {
    ...core,
    feedback,
    visits: createVisits(db),
    findPage: createFindPage(campaigns),
    joint,
    suggestions,
    whyOf,
  }
  return {
    feedback,
    joint,
    news: {
      bell: (person) => bellOfConnections(person, core),
      mail: (person, localiser) => mailedConnections(person, localiser, core),
    } satisfies News<ConnectionBellItem>,
    ...({
      routes: [...feedbackRoutes(deps), ...connectionRoutes(deps)],
      onMessage(message) {
        if (message.kind === 'connection-changed') notices.changed(message.connection)
      },
      refresh(message) {
        if (message.kind === 'feedback-changed') return feedback.forget(message)
      },
    } satisfies Feature),
  }
}
