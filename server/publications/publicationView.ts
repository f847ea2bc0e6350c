/** The state of a profile page, as planners and coordinators see it. */
import type { PersonId } from '../../shared/ids.ts'
import type { PublicationView, PublishedVersion } from '../../shared/publications/api.ts'
import { isSame, type PageDifference } from '../../shared/publications/pageDifference.ts'
import { HELP_FIELDS, type PublicPage } from '../../shared/publications/publicPage.ts'
import type { ContactView } from '../../shared/profiles/profileView.ts'
import { currentPage, type CurrentPageDeps } from './currentPage.ts'
import { peopleIn, type PublicationRecords, type VersionRow } from './publicationRecords.ts'
import type { PageDifferences } from './pageDifferences.ts'
import { asSubmission } from '../submissions/submissions.ts'
import type { PageKey } from './doing.ts'

type Names = ReadonlyMap<PersonId, string>

interface PublicationViewDeps extends CurrentPageDeps {
  readonly records: PublicationRecords
  readonly differences: PageDifferences
  readonly namesOf: (people: readonly PersonId[]) => Promise<Names>
}

export async function publicationView(deps: PublicationViewDeps, key: PageKey): Promise<PublicationView> {
  const standing = await deps.records.standing(key)
  const { state, submission, versions } = standing
  const [names, published, waiting, current] = await Promise.all([
    deps.namesOf(peopleIn(standing)),
    deps.records.publicPage(key),
    state === 'submitted' && submission !== null ? deps.records.submittedPage(submission.id) : null,
    currentPage(deps, key),
  ])
  const both = published === null || current === null ? null : { published: published.page, current }
  const differenceFrom = async (page: PublicPage | null): Promise<PageDifference | null> => {
    const difference = page === null || current === null ? null : await deps.differences.between(page, current)
    return difference === null || isSame(difference) ? null : difference
  }
  return {
    state,
    submission: submission === null ? null : asSubmission(submission, names),
    versions: versions.map((version) => asVersion(version, names)),
    unpublishedAt: published === null ? (versions[0]?.ended_at ?? null) : null,
    behind: await differenceFrom(published?.page ?? null),
    notSubmitted: await differenceFrom(waiting),
    helpDiffers:
      both !== null && HELP_FIELDS.some((field) => both.published.contact[field] !== both.current.contact[field]),
  }
}

export const asVersion = (row: VersionRow, names: Names): PublishedVersion => ({
  number: row.number,
  cause: row.cause,
  at: row.published_at,
  by: names.get(row.published_by) ?? '',
  isPublic: row.ended_at === null,
})

/** @returns a function that gives a public page the helpline of this contact, and changes nothing else */
export const withHelpOf =
  (contact: ContactView) =>
  (page: PublicPage): PublicPage => ({
    ...page,
    contact: { ...page.contact, ...Object.fromEntries(HELP_FIELDS.map((field) => [field, contact[field]])) },
  })
