/** Routes of reports. */
import { FIRST_FORM } from '../../../shared/reports/form.ts'
import { forAll, only, type RouteCase } from './routeCase.ts'

const REPORTS = 'GET /api/campaigns/:campaign/reports'
const FROZEN = 'GET /api/campaigns/:campaign/report/frozen'
const PATH = '/api/campaigns/sid-2027/reports'

/** In this order the report is written, submitted, withdrawn and, since nothing waits then, not decided on. */
export const REPORTS_ROUTES: readonly RouteCase[] = [
  { route: REPORTS, path: PATH, expected: forAll(200) },
  {
    route: 'PUT /api/campaigns/:campaign/report/form',
    path: '/api/campaigns/sid-2027/report/form',
    body: FIRST_FORM,
    expected: only(204, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/report/form',
    path: '/api/campaigns/sid-2027/report/form',
    expected: forAll(200),
  },
  { route: 'GET /api/campaigns/:campaign/report', path: '/api/campaigns/sid-2027/report', expected: forAll(200) },
  {
    route: 'POST /api/campaigns/:campaign/report',
    path: '/api/campaigns/sid-2027/report',
    body: {},
    expected: only(204, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/:file{report[.](?:docx|xlsx|json)}',
    path: '/api/campaigns/sid-2027/report.docx',
    expected: forAll(200),
  },
  {
    // Nothing is submitted yet.
    route: `${REPORTS}/:file{[^/]+[.](?:docx|xlsx|json)}`,
    path: `${PATH}/dk.docx`,
    expected: forAll(404),
  },
  {
    route: `${FROZEN}/:file{[^/]+[.](?:docx|xlsx|json)}`,
    path: '/api/campaigns/sid-2027/report/frozen/none.json',
    expected: forAll(404),
  },
  { route: FROZEN, path: '/api/campaigns/sid-2027/report/frozen', expected: forAll(200) },
  {
    route: 'POST /api/campaigns/:campaign/report/frozen',
    path: '/api/campaigns/sid-2027/report/frozen',
    body: {},
    expected: only(201, 'coordinator'),
  },
  { route: `${FROZEN}/:frozen`, path: '/api/campaigns/sid-2027/report/frozen/none', expected: forAll(404) },
  {
    route: 'PUT /api/campaigns/:campaign/report/frozen/:frozen/publication',
    path: '/api/campaigns/sid-2027/report/frozen/none/publication',
    body: {},
    expected: only(404, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/report/frozen/:frozen/publication',
    path: '/api/campaigns/sid-2027/report/frozen/none/publication',
    expected: only(404, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/report/frozen/:frozen',
    path: '/api/campaigns/sid-2027/report/frozen/none',
    expected: only(404, 'coordinator'),
  },
  {
    // Without a picture there is nothing to store.
    route: 'POST /api/campaigns/:campaign/reports/:centre/pictures',
    path: `${PATH}/dk/pictures`,
    expected: only(422, 'planner of the centre'),
  },
  {
    // Nothing that was submitted names it.
    route: 'GET /report-pictures/:campaign/:centre/:picture',
    path: `/report-pictures/sid-2027/dk/${'0'.repeat(32)}`,
    expected: only(404, 'planner of the centre'),
  },
  { route: `${REPORTS}/:centre`, path: `${PATH}/dk`, expected: forAll(200) },
  {
    route: `${REPORTS}/:centre/submissions/:number{[0-9]{1,6}}`,
    path: `${PATH}/dk/submissions/1`,
    expected: forAll(404),
  },
  {
    route: `${REPORTS}/:centre/last-year`,
    path: `${PATH}/dk/last-year`,
    expected: only(200, 'planner of the centre', 'reader', 'helpdesk', 'coordinator'),
  },
  {
    route: 'POST /api/campaigns/:campaign/reports/:centre',
    path: `${PATH}/dk`,
    body: {},
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/reports/:centre/submission',
    path: `${PATH}/dk/submission`,
    body: {},
    expected: only(201, 'planner of the centre'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/reports/:centre/submission',
    path: `${PATH}/dk/submission`,
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/reports/:centre/decision',
    path: `${PATH}/dk/decision`,
    body: { decision: 'accept' },
    expected: only(409, 'coordinator'),
  },
  {
    // The campaign is open.
    route: 'PUT /api/campaigns/:campaign/reports/:centre/reopening',
    path: `${PATH}/dk/reopening`,
    body: { until: '2027-03-20' },
    expected: only(400, 'coordinator'),
  },
  {
    route: 'POST /api/campaigns/:campaign/reports/:centre/read',
    path: `${PATH}/dk/read`,
    expected: forAll(204),
  },
]
