import { msg } from '@lingui/core/macro'
import { can } from '../../shared/permissions.ts'
import type { Feature } from '../frame/feature.ts'
import { OpenQuestions } from './OpenQuestions.tsx'

export const comments = {
  routes: [
    { path: 'queue/:campaign', load: () => import('./pages/QueuePage.tsx') },
    { path: 'canned-answers', load: () => import('./pages/CannedAnswersPage.tsx') },
    { path: 'faq', load: () => import('./pages/FaqPage.tsx') },
  ],
  menu: {
    queue: {
      label: msg`Queue`,
      icon: 'comment',
      pathOf: ({ id }) => `/queue/${id}`,
      isFor: (person) => can(person, 'queue.read', {}),
      place: 'bar',
      Count: OpenQuestions,
    },
    cannedAnswers: {
      label: msg`Saved replies`,
      icon: 'clip',
      pathOf: () => '/canned-answers',
      isFor: (person) => can(person, 'canned-answer.edit', {}),
      place: 'side',
      hasLink: () => false,
    },
    faq: {
      label: msg`FAQ`,
      icon: 'info',
      pathOf: () => '/faq',
      isFor: (person) => can(person, 'faq.read', {}),
      place: 'side',
    },
  },
} satisfies Feature
