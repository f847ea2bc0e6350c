/** Keeps the view of profile drafts in step with their documents. */
import { type CampaignId, type CentreId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import { viewProfile } from '../../shared/profiles/view.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'

export interface ProfileKey {
  readonly campaign: CampaignId
  readonly centre: CentreId
}
export type ProfileProjection = Projection<ProfileKey, ProfileContent>

export function createProfileProjection(
  deps: ProjectionSource & {
    /** The languages of a centre's page. */
    readonly languagesOf: (key: ProfileKey) => readonly string[]
    readonly onProjected: (key: ProfileKey, version: number) => void
    readonly onFailure: (key: ProfileKey, error: unknown) => void
  },
): ProfileProjection {
  return createProjection({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    nameOf: (key) => documentName({ kind: 'profile', ...key }),
    view: (doc, key) => viewProfile(doc, deps.languagesOf(key)),
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })
}
