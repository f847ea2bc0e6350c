/** What readers see of profile pages' drafts, in step with their documents. */
import { type CampaignId, type CentreId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import { viewProfile } from '../../shared/profiles/view.ts'
import { createProjection, type Projection } from '../sync/projection.ts'
import type { Rooms } from '../sync/rooms.ts'

export interface ProfileKey {
  readonly campaign: CampaignId
  readonly centre: CentreId
}
export type ProfileProjection = Projection<ProfileKey, ProfileContent>

export function createProfileProjection(deps: {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  /** The languages of a centre's page. */
  readonly languagesOf: (key: ProfileKey) => readonly string[]
  readonly onProjected: (key: ProfileKey, version: number) => void
  readonly onFailure: (key: ProfileKey, error: unknown) => void
}): ProfileProjection {
  return createProjection({
    rooms: deps.rooms,
    nameOf: (key) => documentName({ kind: 'profile', ...key }),
    view: (doc, key) => viewProfile(doc, deps.languagesOf(key)),
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })
}
