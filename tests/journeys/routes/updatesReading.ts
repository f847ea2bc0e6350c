/** Routes by which all members read the Weekly Update. */
import { forAll, type RouteCase } from './routeCase.ts'

export const UPDATES_READING_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/updates/items', path: '/api/updates/items?q=poster', expected: forAll(200) },
  { route: 'GET /api/updates/mentions', path: '/api/updates/mentions', expected: forAll(200) },
  {
    route: 'GET /api/updates/:file{[^/]+[.]docx}',
    path: '/api/updates/2026-99.docx',
    expected: forAll(404),
  },
]
