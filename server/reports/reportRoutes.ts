/** Reports over HTTP: how far they are, what was submitted, and the steps. They are written in their documents. */
import { can, type Person } from '../../shared/permissions.ts'
import type { CentreId } from '../../shared/ids.ts'
import {
  ReportDecision,
  Reopening,
  type ReportDue,
  type ReportList,
  type ReportListItem,
  type ReportPage,
  type ReportSubmission,
  type ReportVersion,
} from '../../shared/reports/api.ts'
import { snapshotOf, withStoredPictures } from '../../shared/reports/snapshot.ts'
import { EMPTY_REPORT } from '../../shared/reports/reportView.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import { asSubmission, type SubmissionRow } from '../submissions/submissions.ts'
import type { ReportPictures } from './pictures/reportPictures.ts'
import { readableOf } from './readableOf.ts'
import { isAfter, reportDue, type MilestonesOf } from './reportDue.ts'
import { progressOf } from './reportProgress.ts'
import type { ReportPlace, ReportRecords, ReportStanding } from './reportRecords.ts'
import { notesColumn, subjectOfReport, type ReportSteps } from './reportSteps.ts'

export interface ReportRoutesDeps extends Core {
  readonly records: ReportRecords
  readonly steps: ReportSteps
  readonly milestonesOf: MilestonesOf
  readonly pictures: Pick<ReportPictures, 'storedOf'>
}

const path = '/api/campaigns/:campaign/reports'

export const reportRoutes = (deps: ReportRoutesDeps): readonly Route[] => [
  listRoute(deps),
  pageRoute(deps),
  versionRoute(deps),
  beginRoute(deps),
  submitRoute(deps),
  withdrawRoute(deps),
  decideRoute(deps),
  reopenRoute(deps),
  readRoute(deps),
]

function findReport({ findCampaign, findCentre, campaigns }: ReportRoutesDeps) {
  return async (params: Params) => {
    const campaign = campaignIn(findCampaign, params)
    if (isRefusal(campaign)) return campaign
    const centre = findCentre(campaign, params['centre'] ?? '')
    if (centre === null) return refuse('no-such-centre')
    const place: ReportPlace = { campaign: campaign.id, centre: centre.id }
    const closed = campaigns.isClosedFor(campaign.id, centre.id)
    return { subject: { centre: centre.id, closed }, found: { place, campaign } }
  }
}

/** For routes whose right depends on nothing but the action. */
const findAny = (deps: ReportRoutesDeps) => async (params: Params) => {
  const report = await findReport(deps)(params)
  return isRefusal(report) ? report : { ...report, subject: {} }
}

const listRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'report.read',
    find: byCampaign(deps.findCampaign),
    async handle({ found: campaign }) {
      const due = await reportDue(deps.milestonesOf, campaign.id)
      const standings = await deps.records.standings(campaign.id)
      const reports: ReportListItem[] = []
      for (const { id: centre } of deps.centresOf(campaign))
        reports.push(await itemOf(deps, { campaign: campaign.id, centre }, standings.get(centre) ?? null, due))
      const json: ReportList = { reports, due }
      return { status: 200, json }
    },
  })

async function itemOf(
  deps: ReportRoutesDeps,
  place: ReportPlace,
  standing: ReportStanding | null,
  due: ReportDue | null,
): Promise<ReportListItem> {
  const newest = standing?.submissions[0] ?? null
  const first = standing?.submissions.at(-1)?.submitted_at ?? null
  return {
    centre: place.centre,
    state: standing?.state ?? 'none',
    ...(await progressOf(deps, place)),
    at: newest === null ? null : (newest.decided_at ?? newest.submitted_at),
    isLate: isAfter(due, first),
    reopenedUntil: deps.campaigns.reopenedUntil(place.campaign, place.centre),
  }
}

const pageRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/:centre`,
    bounds: 'document',
    requires: 'report.read',
    find: findAny(deps),
    async handle({ found: { place }, person }) {
      const [standing, due] = [await deps.records.standing(place), await reportDue(deps.milestonesOf, place.campaign)]
      const shown = readableOf(person, place.centre, standing.submissions)
      const newest = shown[0]
      const json: ReportPage = {
        ...(await itemOf(deps, place, standing, due)),
        isBegun: standing.isBegun,
        due,
        form: (await deps.records.form(place.campaign)).form,
        submissions: await shownSubmissions(deps, person, place.centre, shown),
        snapshot: newest === undefined ? null : await deps.records.snapshot(newest),
      }
      return { status: 200, json }
    },
  })

/** The words of a decision are for those who wrote the report and those who decide. */
async function shownSubmissions(
  { namesOf }: Pick<Core, 'namesOf'>,
  person: Person,
  centre: CentreId,
  rows: readonly SubmissionRow[],
): Promise<ReportSubmission[]> {
  const names = await namesOf(rows.flatMap((row) => [row.submitted_by, row.decided_by].flatMap((one) => one ?? [])))
  const readsWords = can(person, 'report.read-draft', { owner: centre }) || can(person, 'report.decide', {})
  return rows.map((row) => ({
    ...asSubmission(row, names),
    number: row.number,
    words: readsWords ? row.words : '',
    notes: readsWords ? notesColumn.read(row.notes) : [],
  }))
}

const versionRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/:centre/submissions/:number{[0-9]{1,6}}`,
    bounds: 'document',
    requires: 'report.read',
    find: async (params) => {
      const report = await findAny(deps)(params)
      return isRefusal(report) ? report : { ...report, found: { ...report.found, number: Number(params['number']) } }
    },
    async handle({ found: { place, number }, person }) {
      const { submissions } = await deps.records.standing(place)
      const row = readableOf(person, place.centre, submissions).find((one) => one.number === number)
      if (row === undefined) return refuse('no-such-report')
      const [submission] = await shownSubmissions(deps, person, place.centre, [row])
      if (submission === undefined) return refuse('no-such-report')
      const snapshot = await deps.records.snapshot(row)
      if (snapshot === null) return refuse('submission-replaced')
      const json: ReportVersion = { submission, snapshot }
      return { status: 200, json }
    },
  })

const beginRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/:centre`,
    bounds: 'small',
    requires: 'report.submit',
    find: findReport(deps),
    async handle({ found: { place }, person }) {
      if ((await deps.projections.plans.view(place)) === null) return refuse('no-plan')
      await deps.steps.begin(place, { by: person.id, at: deps.now() })
      return { status: 204 }
    },
  })

/** The report as it is committed now. @returns a refusal without a plan */
async function currentSnapshot({ projections, pictures }: ReportRoutesDeps, { campaign, centre }: ReportPlace) {
  const plan = await projections.plans.view({ campaign, centre })
  if (plan === null) return refuse('no-plan')
  const report = await projections.reports.view({ campaign, owner: centre })
  const snapshot = snapshotOf(report?.content ?? EMPTY_REPORT, plan.content)
  return withStoredPictures(snapshot, await pictures.storedOf({ campaign, centre }))
}

const submitRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/:centre/submission`,
    bounds: 'small',
    requires: 'report.submit',
    find: findReport(deps),
    async handle({ found: { place }, person }) {
      const snapshot = await currentSnapshot(deps, place)
      if (isRefusal(snapshot)) return snapshot
      const at = deps.now()
      const added = await deps.steps.submit(place, snapshot, { by: person.id, at })
      if (typeof added === 'string') return refuse(added)
      const { id, number } = added
      const json: ReportSubmission = {
        id,
        number,
        state: 'waiting',
        at: at.toISOString(),
        by: person.name,
        decidedAt: null,
        decidedBy: null,
        words: '',
        notes: [],
      }
      return { status: 201, json }
    },
  })

const withdrawRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path: `${path}/:centre/submission`,
    bounds: 'small',
    requires: 'report.submit',
    find: findReport(deps),
    async handle({ found: { place }, person }) {
      const done = await deps.steps.withdraw(place, { by: person.id, at: deps.now() })
      return done ? { status: 204 } : refuse('submission-overtaken')
    },
  })

const decideRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/:centre/decision`,
    bounds: 'text',
    requires: 'report.decide',
    find: findAny(deps),
    body: ReportDecision,
    async handle({ found: { place }, person, body: { decision, submission = null, words, notes } }) {
      if (decision === 'return' && words === '' && notes.length === 0)
        return refuse('bad-request', 'words: say why you return it')
      const doing = { by: person.id, at: deps.now(), words, notes }
      if (!(await deps.steps.decide(place, decision, submission, doing))) return refuse('submission-overtaken')
      const { state } = await deps.records.standing(place)
      return { status: 200, json: { state } }
    },
  })

const reopenRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: `${path}/:centre/reopening`,
    bounds: 'small',
    requires: 'report.reopen',
    find: findAny(deps),
    body: Reopening,
    async handle({ found: { place, campaign }, person, body: { until } }) {
      const refusal = refusalOfReopening(campaign.closed, until, brusselsClock(deps.now()).day)
      if (refusal !== null) return refusal
      await deps.campaigns.reopen(place, until, (trx) =>
        deps.audit(trx, deps.now(), person.id, 'report.reopen', { ...place, ...(until === null ? {} : { until }) }),
      )
      return { status: 204 }
    },
  })

function refusalOfReopening(isClosed: boolean, until: string | null, today: string): Refusal | null {
  if (until === null) return null
  if (!isClosed) return refuse('bad-request', 'until: this campaign is open for all')
  return until < today ? refuse('bad-request', 'until: must not be over') : null
}

const readRoute = (deps: ReportRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/:centre/read`,
    bounds: 'small',
    requires: 'report.read',
    find: findAny(deps),
    async handle({ found: { place }, person }) {
      if (await deps.notifications.markRead(person.id, 'report', [subjectOfReport(place)]))
        deps.bellChanged([person.id])
      return { status: 204 }
    },
  })
