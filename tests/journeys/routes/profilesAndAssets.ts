/** Routes of profile pages and Ally files. */
import { forAll, only, type RouteCase } from './routeCase.ts'

export const PROFILES_AND_ASSETS_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/profiles/:centre',
    path: '/api/campaigns/sid-2027/profiles/dk',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/profiles/:centre/preview',
    path: '/api/campaigns/sid-2027/profiles/dk/preview?language=da',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/publications',
    path: '/api/campaigns/sid-2027/publications',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/publications/drafts',
    path: '/api/campaigns/sid-2027/publications/drafts',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/profiles/:centre/publication',
    path: '/api/campaigns/sid-2027/profiles/dk/publication',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/profiles/:centre/submission',
    path: '/api/campaigns/sid-2027/profiles/be/submission',
    expected: forAll(404),
  },
  {
    route: 'POST /api/campaigns/:campaign/profiles/:centre/publication/read',
    path: '/api/campaigns/sid-2027/profiles/dk/publication/read',
    expected: forAll(204),
  },
  {
    route: 'POST /api/campaigns/:campaign/profiles/:centre/submission',
    path: '/api/campaigns/sid-2027/profiles/dk/submission',
    expected: only(201, 'planner of the centre'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/profiles/:centre/submission',
    path: '/api/campaigns/sid-2027/profiles/dk/submission',
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/profiles/:centre/publication/help',
    path: '/api/campaigns/sid-2027/profiles/dk/publication/help',
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/profiles/:centre/decision',
    path: '/api/campaigns/sid-2027/profiles/dk/decision',
    body: { decision: 'publish', submission: 'no-such-submission' },
    expected: only(409, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/profiles/:centre/publication',
    path: '/api/campaigns/sid-2027/profiles/dk/publication',
    // The first of them takes it back; after that there is nothing to take back.
    expected: { ...only(404, 'coordinator'), 'planner of the centre': 204 },
  },
  {
    route: 'GET /api/campaigns/:campaign/links',
    path: '/api/campaigns/sid-2027/links',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/links/read',
    path: '/api/campaigns/sid-2027/links/read',
    body: { document: 'plan/sid-2027/dk' },
    expected: forAll(204),
  },
  // Links are not checked on this server.
  {
    route: 'POST /api/campaigns/:campaign/links/plan/:centre/check',
    path: '/api/campaigns/sid-2027/links/plan/dk/check',
    body: { url: 'https://example.org/' },
    expected: only(409, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/links/profile/:centre/check',
    path: '/api/campaigns/sid-2027/links/profile/dk/check',
    body: { url: 'https://example.org/' },
    expected: only(409, 'planner of the centre'),
  },
  {
    route: 'POST /api/campaigns/:campaign/links/assets/:owner/check',
    path: '/api/campaigns/sid-2027/links/assets/dk/check',
    body: { url: 'https://example.org/' },
    expected: only(409, 'planner of the centre'),
  },
  { route: 'GET /api/wording', path: '/api/wording', expected: forAll(200) },
  { route: 'GET /api/wording/:language', path: '/api/wording/da', expected: forAll(200) },
  // Nothing waits yet.
  {
    route: 'POST /api/wording/:language/help',
    path: '/api/wording/da/help',
    body: { version: 0, decision: 'publish' },
    expected: only(409, 'planner of the centre', 'coordinator'),
  },
  {
    route: 'PUT /api/wording/:language',
    path: '/api/wording/da',
    body: { version: 0, texts: {}, isChecked: true },
    expected: only(200, 'planner of the centre'),
  },
  {
    route: 'POST /api/wording/:language/restore',
    path: '/api/wording/da/restore',
    body: { version: 7, to: 0 },
    expected: only(409, 'coordinator'),
  },
  {
    route: 'PUT /api/wording/:language/official',
    path: '/api/wording/da/official',
    body: { version: 7, texts: {} },
    expected: only(409, 'coordinator'),
  },
  // Without a file there is nothing to read.
  { route: 'POST /api/wording-file', path: '/api/wording-file', expected: only(422, 'coordinator') },
  { route: 'GET /api/campaigns/:campaign/assets', path: '/api/campaigns/sid-2027/assets', expected: forAll(200) },
  {
    route: 'GET /api/campaigns/:campaign/asset-uses',
    path: '/api/campaigns/sid-2027/asset-uses',
    expected: forAll(200),
  },
  {
    // Without a picture there is nothing to store.
    route: 'PUT /api/campaigns/:campaign/assets/:owner/:asset/thumbnail',
    path: '/api/campaigns/sid-2027/assets/dk/any/thumbnail',
    expected: only(422, 'planner of the centre'),
  },
  {
    route: 'PUT /api/campaigns/:campaign/assets/:owner/:asset/thumbnail',
    path: '/api/campaigns/sid-2027/assets/network/any/thumbnail',
    expected: only(422, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/assets/:owner/:asset/thumbnail',
    path: '/api/campaigns/sid-2027/assets/dk/any/thumbnail',
    expected: only(204, 'planner of the centre'),
  },
  {
    route: 'GET /thumbnails/:campaign/:owner/:asset',
    path: '/thumbnails/sid-2027/dk/any',
    expected: forAll(404),
  },
]
