/** Routes of mails. */
import { forAll, only, open, type RouteCase } from './routeCase.ts'

export const MAIL_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/mail-choice', path: '/api/mail-choice', expected: forAll(200) },
  { route: 'PUT /api/mail-choice', path: '/api/mail-choice', body: { choice: 'daily' }, expected: forAll(200) },
  { route: 'GET /api/mails', path: '/api/mails', expected: only(200, 'coordinator') },
  // There is no such mail, so people who may read one get a 404.
  { route: 'GET /api/mails/:mail', path: '/api/mails/nothing', expected: only(404, 'coordinator') },
  // Open to everybody with the link; nobody has this one.
  { route: 'GET /api/unsubscribe/:token', path: '/api/unsubscribe/nothing', expected: open(404) },
  { route: 'POST /api/unsubscribe/:token', path: '/api/unsubscribe/nothing', expected: open(404) },
]
