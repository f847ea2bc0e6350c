/** Routes of milestones. */
import { forAll, only, type RouteCase } from './routeCase.ts'

const SOME_MILESTONE = {
  kind: 'date',
  title: 'A call',
  when: { kind: 'day', day: '2027-01-20' },
  whenNote: '',
  time: null,
  place: null,
  detailsToFollow: false,
  audiences: ['helplines'],
  purposes: ['information'],
  contact: null,
  link: null,
  text: '',
  reminds: false,
}

export const MILESTONES_ROUTES: readonly RouteCase[] = [
  {
    route: 'GET /api/campaigns/:campaign/milestones',
    path: '/api/campaigns/sid-2027/milestones',
    expected: forAll(200),
  },
  {
    route: 'GET /api/campaigns/:campaign/milestones.ics',
    path: '/api/campaigns/sid-2027/milestones.ics',
    expected: forAll(200),
  },
  {
    route: 'POST /api/campaigns/:campaign/milestones/read',
    path: '/api/campaigns/sid-2027/milestones/read',
    expected: forAll(204),
  },
  {
    // The same each time: it has an id.
    route: 'POST /api/campaigns/:campaign/milestones',
    path: '/api/campaigns/sid-2027/milestones',
    body: { id: 'milestone-of-a-test-1A', milestone: SOME_MILESTONE },
    expected: only(201, 'coordinator'),
  },
  {
    route: 'PUT /api/campaigns/:campaign/milestones/:milestone',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A',
    body: { version: 1, milestone: SOME_MILESTONE },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/milestones/:milestone/recipients',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A/recipients?centre=dk',
    expected: only(200, 'coordinator'),
  },
  {
    route: 'POST /api/campaigns/:campaign/milestones/:milestone/reminders',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A/reminders',
    body: { centres: ['dk'] },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'GET /api/campaigns/:campaign/reminders',
    path: '/api/campaigns/sid-2027/reminders',
    expected: only(200, 'coordinator'),
  },
  {
    // Nothing is copied here, so that nothing is changed.
    route: 'POST /api/campaigns/:campaign/milestones/review',
    path: '/api/campaigns/sid-2027/milestones/review',
    body: { milestones: [{ id: 'milestone-of-a-test-1A', version: 1 }], needsReview: false },
    expected: only(200, 'coordinator'),
  },
  {
    route: 'DELETE /api/campaigns/:campaign/milestones/:milestone',
    path: '/api/campaigns/sid-2027/milestones/milestone-of-a-test-1A',
    expected: only(204, 'coordinator'),
  },
]
