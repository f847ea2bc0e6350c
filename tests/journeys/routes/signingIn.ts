/** Routes of signing in and out, and of sessions. */
import { forAll, open, type RouteCase } from './routeCase.ts'

export const SIGNING_IN_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/sign-in', path: '/api/sign-in', expected: open(200) },
  {
    route: 'POST /api/session',
    path: '/api/session',
    body: { email: 'reader@demo.example', password: 'demo' },
    expected: open(200),
  },
  { route: 'GET /api/session', path: '/api/session', expected: forAll(200) },
  { route: 'DELETE /api/session', path: '/api/session', expected: open(204) },
  {
    route: 'PUT /api/session/language',
    path: '/api/session/language',
    body: { language: 'en' },
    expected: forAll(204),
  },
  // Without providers and links no way in is open, and there is nothing to come back with.
  { route: 'GET /auth/:provider', path: '/auth/nobody', expected: open(404) },
  { route: 'GET /auth/:provider/callback', path: '/auth/nobody/callback', expected: open(404) },
  { route: 'POST /auth/:provider/backchannel-logout', path: '/auth/nobody/backchannel-logout', expected: open(404) },
  {
    route: 'POST /api/sign-in-link',
    path: '/api/sign-in-link',
    body: { email: 'a@centre.example' },
    expected: open(404),
  },
  {
    route: 'POST /api/sign-in-link/look',
    path: '/api/sign-in-link/look',
    body: { token: 'guess' },
    expected: open(404),
  },
  { route: 'POST /api/sign-in-link/use', path: '/api/sign-in-link/use', body: { token: 'guess' }, expected: open(404) },
  { route: 'POST /api/sign-in-code', path: '/api/sign-in-code', body: { code: '123456' }, expected: open(401) },
  { route: 'POST /api/sign-in/separate', path: '/api/sign-in/separate', body: {}, expected: open(404) },
  { route: 'GET /api/sessions', path: '/api/sessions', expected: forAll(200) },
  { route: 'DELETE /api/sessions/:session', path: '/api/sessions/AAAAAAAAAAAAAAAAAAAAAA', expected: forAll(404) },
  { route: 'DELETE /api/sessions', path: '/api/sessions', expected: forAll(204) },
]
