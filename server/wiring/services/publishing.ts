/** Publishing and the public pages, made together: a page is public by what the one stores and the other shows. */
import { openPublicationService, type PublicationService } from './publicationService.ts'
import { openPublicSite, type PublicSite } from './publicSite.ts'

export interface Publishing {
  readonly publicationService: PublicationService
  readonly publicSite: PublicSite
}

type PublishingDeps = Parameters<typeof openPublicationService>[0] &
  Omit<Parameters<typeof openPublicSite>[0], 'current'>

export function openPublishing(deps: PublishingDeps): Publishing {
  const publicationService = openPublicationService(deps)
  const publicSite = openPublicSite({ ...deps, current: publicationService.current })
  deps.projections.onPlan(publicSite.planChanged)
  deps.projections.onAssets(publicSite.assetsChanged)
  return { publicationService, publicSite }
}
