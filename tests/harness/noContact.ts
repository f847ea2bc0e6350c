import type { PublicPage } from '../../shared/publications/publicPage.ts'

/** What a public page says of a centre that nobody can reach yet. */
export const NO_CONTACT: PublicPage['contact'] = {
  website: null,
  email: null,
  phone: null,
  helplineName: null,
  helplineNumber: null,
  helplineUrl: null,
  hotlineUrl: null,
}
