/** How far the draft of every centre's page is, as it was committed. */
import { missingOf } from '../../shared/profiles/missing.ts'
import type { PageDrafts } from '../../shared/publications/publicationList.ts'
import { isWritten, type CurrentPageDeps } from './currentPage.ts'
import type { PageKey } from './doing.ts'

type DraftDeps = Pick<CurrentPageDeps, 'draftOf' | 'publicActivitiesOf'>

/** One after the other: a campaign has dozens of them. */
export async function pageDrafts(deps: DraftDeps, keys: readonly PageKey[]): Promise<PageDrafts> {
  const drafts: PageDrafts['drafts'] = []
  for (const key of keys) drafts.push({ centre: key.centre, ...(await draftState(deps, key)) })
  return { drafts }
}

async function draftState(
  { draftOf, publicActivitiesOf }: DraftDeps,
  key: PageKey,
): Promise<Omit<PageDrafts['drafts'][number], 'centre'>> {
  const draft = await draftOf(key)
  if (draft === null) return { state: 'none', missing: 0 }
  const missing = missingOf(draft, await publicActivitiesOf(key)).length
  const isEmpty = !draft.texts.some(isWritten)
  return { state: isEmpty ? 'empty' : missing > 0 ? 'begun' : 'complete', missing }
}
