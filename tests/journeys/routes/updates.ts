/** Routes of the Weekly Update. A draft is no page to all but coordinators. */
import { forAll, only, open, type RouteCase } from './routeCase.ts'

const LETTER = 'update-of-a-test-00001'
const AT = `/api/updates/${LETTER}`
const forCoordinators = (status: number) =>
  ({ expected: { ...forAll(404), coordinator: status }, isHidden: true }) as const

export const UPDATES_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/updates', path: '/api/updates', expected: forAll(200) },
  // The same each time: it has an id.
  { route: 'POST /api/updates', path: '/api/updates', body: { id: LETTER }, expected: only(201, 'coordinator') },
  { route: 'GET /api/updates/:update', path: AT, expected: { ...forAll(404), coordinator: 200 } },
  { route: 'GET /api/updates/:update/candidates', path: `${AT}/candidates`, ...forCoordinators(200) },
  // There is no such candidate.
  {
    route: 'POST /api/updates/:update/items',
    path: `${AT}/items`,
    body: { candidate: 'nothing' },
    ...forCoordinators(404),
  },
  {
    route: 'POST /api/updates/:update/release',
    path: `${AT}/release`,
    body: { decision: 'recall' },
    ...forCoordinators(409),
  },
  { route: 'PUT /api/updates/:update/seen', path: `${AT}/seen`, body: { snapshot: 1 }, ...forCoordinators(204) },
  { route: 'POST /api/updates/:update/read', path: `${AT}/read`, ...forCoordinators(204) },
  {
    route: 'POST /api/updates/:update/notes',
    path: `${AT}/notes`,
    body: { item: 'nothing', words: 'A correction' },
    ...forCoordinators(409),
  },
  { route: 'GET /api/updates/:update/mail', path: `${AT}/mail`, ...forCoordinators(200) },
  { route: 'GET /api/updates/:update/mail/page', path: `${AT}/mail/page`, ...forCoordinators(200) },
  { route: 'POST /api/updates/:update/test', path: `${AT}/test`, ...forCoordinators(202) },
  {
    route: 'POST /api/updates/:update/sending',
    path: `${AT}/sending`,
    body: { at: null },
    ...forCoordinators(409),
  },
  { route: 'GET /api/updates/:update/sending', path: `${AT}/sending`, ...forCoordinators(200) },
  {
    route: 'PATCH /api/updates/:update/sending',
    path: `${AT}/sending`,
    body: { stopped: true },
    ...forCoordinators(409),
  },
  { route: 'GET /api/updates/recipients', path: '/api/updates/recipients', expected: only(200, 'coordinator') },
  {
    route: 'POST /api/updates/paused/:person',
    path: '/api/updates/paused/demo-planner.dk',
    expected: only(204, 'coordinator'),
  },
  { route: 'GET /api/update-choice', path: '/api/update-choice', expected: forAll(200) },
  { route: 'PUT /api/update-choice', path: '/api/update-choice', body: { wants: true }, expected: forAll(200) },
  { route: 'POST /api/update-choice/resume', path: '/api/update-choice/resume', expected: forAll(200) },
  // Open to everybody with the link; nobody has this one.
  { route: 'GET /api/unsubscribe/:token/letter', path: '/api/unsubscribe/nothing/letter', expected: open(404) },
  { route: 'POST /api/unsubscribe/:token/letter', path: '/api/unsubscribe/nothing/letter', expected: open(404) },
]
