/** Faults of what the public reads and writes. */
import type { Fault } from './fault.ts'

export const PUBLIC_FAULTS: readonly Fault[] = [
  {
    rule: 'S61',
    name: 'show-what-was-taken-back',
    edits: [
      {
        file: 'shared/publications/stillPublic.ts',
        find: 'return found === undefined ? [] : [asShown(activity, found)]',
        plant: 'return [asShown(activity, found ?? activity)]',
      },
    ],
    tests: ['tests/shared/publications.test.ts'],
  },
  {
    rule: 'S61',
    name: 'decide-on-an-older-submission',
    edits: [
      {
        file: 'server/publications/publications.ts',
        find: "const page = await endWaiting(trx, key, 'accepted', doing, submission)",
        plant: "const page = await endWaiting(trx, key, 'accepted', doing)",
      },
    ],
    tests: ['tests/journeys/publications.test.ts'],
  },
  {
    rule: 'S62',
    name: 'inquiries-for-every-planner',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: 'isStaff(person) || (centre === null ? hasInquiries(person) : plansFor(person, centre))',
        plant: 'isStaff(person) || (centre !== undefined && hasInquiries(person))',
      },
    ],
    tests: ['tests/journeys/role-canary.test.ts'],
  },
  {
    rule: 'S62',
    name: 'address-for-those-who-answer',
    edits: [
      {
        file: 'server/inquiries/inquiryView.ts',
        find: 'text: words,\n      delivery:',
        plant: 'text: `${words} ${row.email}`,\n      delivery:',
      },
    ],
    tests: ['tests/journeys/role-canary.test.ts'],
  },
  {
    rule: 'S63',
    name: 'one-proof-for-all',
    edits: [
      {
        file: 'server/inquiries/proofOfWork.ts',
        find: 'return verified && limits.take([{ name: `proof ${nonce}`, withinMs: LIFETIME_MS, max: 1 }])',
        plant: 'return verified && limits.take([{ name: `proof ${nonce}`, withinMs: LIFETIME_MS, max: 1000 }])',
      },
    ],
    tests: ['tests/inquiries/proofOfWork.test.ts'],
  },
  {
    rule: 'S63',
    name: 'proof-of-another-centre',
    edits: [
      {
        file: 'server/inquiries/proofOfWork.ts',
        find: 'if (data.subject !== subject || expiresAt * 1000 < now().getTime()) return false',
        plant: 'if (data.subject === "" || expiresAt * 1000 < now().getTime()) return false',
      },
    ],
    tests: ['tests/inquiries/proofOfWork.test.ts'],
  },
]
