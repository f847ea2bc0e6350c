/** Routes of profile pages and Ally files. */
import { forAll, type RouteCase } from './routeCase.ts'

export const PROFILES_AND_ASSETS_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/profiles/:centre',
    path: '/api/campaigns/sid-2027/profiles/dk',
    expected: forAll(200),
  },
  { route: 'GET /api/campaigns/:campaign/assets', path: '/api/campaigns/sid-2027/assets', expected: forAll(200) },
]
