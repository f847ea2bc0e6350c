/** Faults of the check of links. */
import type { Fault } from './fault.ts'

const FOLLOWING = ['tests/links/followLink.test.ts']
const JOURNEY = ['tests/journeys/links.test.ts']

export const LINK_FAULTS: readonly Fault[] = [
  {
    name: 'resolve-to-anywhere',
    rule: 'S60',
    edits: [
      {
        file: 'server/links/guardedLookup.ts',
        find: 'all.filter((address) => mayConnect(address, port, allowed))',
        plant: 'all.filter((address) => mayConnect(address, port, allowed) || address !== "")',
      },
      {
        file: 'server/links/askServer.ts',
        find: "if (!mayConnect(socket.remoteAddress ?? '', port, deps.allowed))",
        plant: "if (!mayConnect('8.8.8.8', 443, deps.allowed))",
      },
    ],
    tests: FOLLOWING,
  },
  {
    name: 'redirect-to-anywhere',
    rule: 'S60',
    edits: [
      {
        file: 'server/links/followLink.ts',
        find: 'const next = fetchableAddress(reply.location, url, deps.allowed)',
        plant: 'const next = URL.parse(reply.location, url)',
      },
    ],
    tests: FOLLOWING,
  },
  {
    name: 'tell-each-time',
    rule: 'S60',
    edits: [
      {
        file: 'server/links/checkLink.ts',
        find: 'notified: state.notified || isNew',
        plant: 'notified: false',
      },
    ],
    tests: JOURNEY,
  },
]
