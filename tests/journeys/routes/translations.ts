/** Routes of translations. The server of this test has no translator. */
import { forAll, type RouteCase } from './routeCase.ts'

export const TRANSLATIONS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/translations', path: '/api/translations', expected: forAll(404) },
  {
    route: 'POST /api/translations',
    path: '/api/translations',
    body: { to: 'en', from: 'el', texts: ['Γεια'] },
    expected: forAll(404),
  },
]
