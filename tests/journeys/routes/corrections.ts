/** Routes of corrections of the interface. Nobody has proposed any in the demo network. */
import { forAll, only, type RouteCase } from './routeCase.ts'

const GREEK = '/api/corrections/el'
const UNKNOWN = `${GREEK}/abcdefghijklmnopqrstuv`

export const CORRECTIONS_ROUTES: readonly RouteCase[] = [
  {
    route: 'POST /api/corrections',
    path: '/api/corrections',
    body: { language: 'el', message: 'visibility.public', proposed: 'Όλοι', why: '' },
    expected: forAll(201),
  },
  { route: 'GET /api/corrections/:language', path: GREEK, expected: forAll(200) },
  { route: 'GET /api/corrections/:language/agreed', path: `${GREEK}/agreed`, expected: only(200, 'coordinator') },
  {
    route: 'PUT /api/corrections/:language/:correction/vote',
    path: `${UNKNOWN}/vote`,
    body: { agrees: true },
    expected: forAll(404),
  },
  { route: 'DELETE /api/corrections/:language/:correction', path: UNKNOWN, expected: forAll(404) },
]
