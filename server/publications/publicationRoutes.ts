/** Publishing over HTTP: centres submit and take back, coordinators decide. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import { Decision, type SubmissionView } from '../../shared/publications/api.ts'
import { type Submission } from '../../shared/submissions/submission.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import { currentPage, isEmptyPage, type CurrentPageDeps } from './currentPage.ts'
import { pageDrafts } from './pageDrafts.ts'
import { linksOfPage } from './linksOfPage.ts'
import { asSubmission } from '../submissions/submissions.ts'
import { publicationList } from './publicationList.ts'
import { asVersion, publicationView, withHelpOf } from './publicationView.ts'
import type { PageDifferences } from './pageDifferences.ts'
import { peopleIn, type PublicationRecords } from './publicationRecords.ts'
import { subjectOfPage } from './publicationNotifications.ts'
import type { Publications } from './publications.ts'

export interface PublicationRoutesDeps
  extends CurrentPageDeps, Pick<Core, 'bellChanged' | 'centresOf' | 'namesOf' | 'now' | 'notifications'> {
  readonly publications: Publications
  readonly records: PublicationRecords
  readonly differences: PageDifferences
}

export const publicationRoutes = (deps: PublicationRoutesDeps): readonly Route[] => [
  listRoute(deps),
  draftsRoute(deps),
  viewRoute(deps),
  submissionRoute(deps),
  submitRoute(deps),
  withdrawRoute(deps),
  decideRoute(deps),
  unpublishRoute(deps),
  correctHelpRoute(deps),
  readRoute(deps),
]

const path = '/api/campaigns/:campaign/profiles/:centre'

interface Found {
  readonly campaign: Campaign
  readonly key: { readonly campaign: Campaign['id']; readonly centre: CentreId }
}

/** The `find` of all of these routes. Only campaigns of a Safer Internet Day have public pages. */
const find =
  ({ findCampaign, findCentre }: PublicationRoutesDeps) =>
  async (params: Params) => {
    const campaign = campaignIn(findCampaign, params)
    if (isRefusal(campaign)) return campaign
    const centre = findCentre(campaign, params['centre'] ?? '')
    if (centre === null) return refuse('no-such-centre')
    if (campaign.kind !== 'sid') return refuse('no-public-pages')
    const found: Found = { campaign, key: { campaign: campaign.id, centre: centre.id } }
    return { subject: { centre: centre.id, closed: campaign.closed }, found }
  }

const listRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/publications',
    bounds: 'list',
    requires: 'publication.list',
    find: byCampaign(deps.findCampaign),
    handle: async ({ found: campaign }) => ({
      status: 200,
      json: publicationList(deps.centresOf(campaign), await deps.records.standings(campaign.id)),
    }),
  })

const draftsRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/publications/drafts',
    bounds: 'list',
    requires: 'publication.list',
    find: byCampaign(deps.findCampaign),
    handle: async ({ found: campaign }) => ({
      status: 200,
      json: await pageDrafts(
        deps,
        deps.centresOf(campaign).map(({ id: centre }) => ({ campaign: campaign.id, centre })),
      ),
    }),
  })

const viewRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/publication`,
    bounds: 'document',
    requires: 'profile.read',
    find: find(deps),
    handle: async ({ found: { key } }) => ({ status: 200, json: await publicationView(deps, key) }),
  })

const submissionRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/submission`,
    bounds: 'document',
    requires: 'profile.read',
    find: find(deps),
    async handle({ found: { key } }) {
      const standing = await deps.records.standing(key)
      const { submission, versions } = standing
      if (submission?.state !== 'waiting') return refuse('no-such-submission')
      const returned = await deps.records.lastReturned(key)
      const [page, returnedPage, names] = await Promise.all([
        deps.records.submittedPage(submission.id),
        returned === null ? null : deps.records.submittedPage(returned.id),
        deps.namesOf([...peopleIn(standing), ...peopleIn({ submission: returned, versions: [] })]),
      ])
      if (page === null) return refuse('no-such-submission')
      const since = versions.find(({ ended_at: endedAt }) => endedAt === null) ?? null
      const before = since === null ? null : await deps.records.versionPage(key, since.number)
      const json: SubmissionView = {
        submission: asSubmission(submission, names),
        since: since === null ? null : asVersion(since, names),
        difference: await deps.differences.between(before, page),
        returned:
          returned === null || returnedPage === null
            ? null
            : {
                submission: asSubmission(returned, names),
                difference: await deps.differences.between(returnedPage, page),
              },
        links: [...linksOfPage(page, before)],
      }
      return { status: 200, json }
    },
  })

const submitRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/submission`,
    bounds: 'small',
    requires: 'profile.submit',
    find: find(deps),
    async handle({ found: { key }, person }) {
      const page = await currentPage(deps, key)
      if (page === null) return refuse('no-such-document')
      if (isEmptyPage(page)) return refuse('page-empty')
      const at = deps.now()
      const id = await deps.publications.submit(key, page, { by: person.id, at })
      if (typeof id !== 'string') return refuse(id.refused)
      const json: Submission = {
        id,
        state: 'waiting',
        at: at.toISOString(),
        by: person.name,
        decidedAt: null,
        decidedBy: null,
        words: '',
      }
      return { status: 201, json }
    },
  })

const withdrawRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path: `${path}/submission`,
    bounds: 'small',
    requires: 'profile.submit',
    find: find(deps),
    async handle({ found: { key }, person }) {
      const done = await deps.publications.withdraw(key, { by: person.id, at: deps.now() })
      return done ? { status: 204 } : refuse('submission-overtaken')
    },
  })

const decideRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/decision`,
    bounds: 'small',
    requires: 'profile.moderate',
    find: find(deps),
    body: Decision,
    async handle({ found: { key }, person, body }): Promise<Success | Refusal> {
      const { publications } = deps
      const doing = { by: person.id, at: deps.now(), words: body.words }
      switch (body.decision) {
        case 'publish':
        case 'return': {
          const done = await publications[body.decision](key, body.submission, doing)
          return done ? { status: 200, json: await publicationView(deps, key) } : refuse('submission-overtaken')
        }
        case 'unpublish': {
          const done = await publications.unpublish(key, 'coordinator', doing)
          return done ? { status: 200, json: await publicationView(deps, key) } : refuse('no-such-publication')
        }
      }
    },
  })

const unpublishRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path: `${path}/publication`,
    bounds: 'small',
    requires: 'profile.unpublish',
    find: find(deps),
    async handle({ found: { key }, person }) {
      const from = person.role === 'coordinator' ? 'coordinator' : 'centre'
      const done = await deps.publications.unpublish(key, from, { by: person.id, at: deps.now() })
      return done ? { status: 204 } : refuse('no-such-publication')
    },
  })

const correctHelpRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/publication/help`,
    bounds: 'small',
    requires: 'profile.submit',
    find: find(deps),
    async handle({ found: { key }, person }) {
      const draft = await deps.draftOf(key)
      if (draft === null) return refuse('no-such-document')
      const correct = withHelpOf(draft.contact)
      const done = await deps.publications.correctHelp(key, correct, { by: person.id, at: deps.now() })
      return done ? { status: 204 } : refuse('no-such-publication')
    },
  })

const readRoute = (deps: PublicationRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/publication/read`,
    bounds: 'small',
    requires: 'profile.read',
    find: find(deps),
    async handle({ found: { key }, person }) {
      if (await deps.notifications.markRead(person.id, 'publication', [subjectOfPage(key)]))
        deps.bellChanged([person.id])
      return { status: 204 }
    },
  })
