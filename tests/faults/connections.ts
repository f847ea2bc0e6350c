/** Faults in what centres do with suggestions. */
import type { Fault } from './fault.ts'

const CONNECTIONS = ['tests/journeys/connections.test.ts']

export const CONNECTION_FAULTS: readonly Fault[] = [
  {
    name: 'notes-for-everybody',
    rule: 'S33',
    edits: [
      {
        file: 'shared/documents/kinds.ts',
        find: "mayRead: (visitor, _, { centres }) => can(visitor, 'connection.read', { centres }),",
        plant: "mayRead: (visitor) => can(visitor, 'connection.see', {}),",
      },
    ],
    tests: CONNECTIONS,
  },
  {
    name: 'proposals-for-everybody',
    rule: 'S33',
    edits: [
      {
        file: 'server/connections/connectionRoutes.ts',
        find: "const settled = connection.status === 'agreed' || connection.status === 'done'",
        plant: 'const settled = true',
      },
    ],
    tests: CONNECTIONS,
  },
  {
    name: 'threads-of-proposals-for-the-helpdesk',
    rule: 'S33',
    edits: [
      {
        file: 'server/connections/isProposal.ts',
        find: "return status !== 'agreed' && status !== 'done'",
        plant: 'return false',
      },
    ],
    tests: CONNECTIONS,
  },
  {
    name: 'last-act-wins',
    rule: 'S34',
    edits: [
      {
        file: 'server/connections/connections.ts',
        find: ".where('status', '=', before.status)",
        plant: '',
      },
    ],
    tests: CONNECTIONS,
  },
  {
    name: 'show-what-is-not-useful',
    rule: 'S35',
    edits: [
      {
        file: 'server/synergies/routes.ts',
        find: '!unwanted.has(pairKeyOf(one))',
        plant: "pairKeyOf(one) !== ''",
      },
    ],
    tests: CONNECTIONS,
  },
]
