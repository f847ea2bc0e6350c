/** Faults against the rule of proposals. */
import type { Fault } from './fault.ts'

const JOURNEY = ['tests/journeys/proposals.test.ts']

export const PROPOSAL_FAULTS: readonly Fault[] = [
  {
    name: 'apply-before-it-is-stored',
    rule: 'S98',
    edits: [
      {
        file: 'server/comments/proposals/proposalRoutes.ts',
        find: 'Y.getState(doc.store, client) >= clock',
        plant: 'Y.getState(doc.store, client) >= 0 * clock',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'apply-what-nobody-wrote',
    rule: 'S98',
    edits: [
      {
        file: 'server/comments/proposals/proposalRoutes.ts',
        find: "if (body.to === 'applied' && proposal.state !== 'applied' &&",
        plant: "if (body.to !== 'applied' && proposal.state !== 'applied' &&",
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'decide-in-other-plans',
    rule: 'S98',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: '!thread.closed && readsThread(person, thread) && editsItsDocument(person, thread)',
        plant: '!thread.closed && readsThread(person, thread) && (isStaff(person) || editsItsDocument(person, thread))',
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'keep-the-second-edit',
    rule: 'S98',
    edits: [
      {
        file: 'client/comments/proposals/createProposalEditor.ts',
        find: ' && !struct.deleted)',
        plant: ' && struct.deleted)',
      },
    ],
    tests: ['tests/client/proposals.test.ts'],
  },
]
