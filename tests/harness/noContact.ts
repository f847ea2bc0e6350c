import type { PublicPage } from '../../shared/publications/publicPage.ts'

/** A public page's text about a centre that nobody can reach yet. */
export const NO_CONTACT: PublicPage['contact'] = {
  website: null,
  email: null,
  phone: null,
  helplineName: null,
  helplineNumber: null,
  helplineUrl: null,
  hotlineUrl: null,
}
