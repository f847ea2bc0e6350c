/** Faults against S83 to S87: what can be quoted, where people start, who is seen first, and where to find help. */
import type { Fault } from './fault.ts'

export const FIGURE_FAULTS: readonly Fault[] = [
  {
    name: 'longer-ones-on-the-day',
    rule: 'S83',
    edits: [
      {
        file: 'shared/overview/theDay.ts',
        find: 'first >= theDay.first && last <= theDay.last',
        plant: 'first <= theDay.last && last >= theDay.first',
      },
    ],
    tests: ['tests/journeys/overview.test.ts'],
  },
  {
    name: 'any-clock-is-that-of-brussels',
    rule: 'S84',
    edits: [
      {
        file: 'shared/plans/zonedHours.ts',
        find: 'if (begin.day === day && begin.time === first) return null',
        plant: 'if (begin.day === day) return null',
      },
    ],
    tests: ['tests/plans/zoned-hours.test.ts'],
  },
  {
    name: 'start-in-the-latest',
    rule: 'S85',
    edits: [
      {
        file: 'shared/campaign.ts',
        find: 'open.find((one) => one.kind === kind && isAhead(one))',
        plant: 'open.findLast((one) => one.kind === kind && isAhead(one))',
      },
    ],
    tests: ['tests/shared/campaign.test.ts'],
  },
  {
    name: 'delete-with-content',
    rule: 'S85',
    edits: [
      {
        file: 'server/campaigns/deleteEmptyCampaign.ts',
        find: 'closed === 0 || (await hasRows(trx, campaign))',
        plant: 'closed === 0',
      },
    ],
    tests: ['tests/journeys/two-campaigns.test.ts'],
  },
  {
    name: 'propose-nothing',
    rule: 'S86',
    edits: [
      {
        file: 'server/inquiries/disclosures/mayDisclose.ts',
        find: 'weight >= ENOUGH && ',
        plant: 'weight > 99 && ',
      },
    ],
    tests: ['tests/inquiries/disclosures.test.ts'],
  },
  {
    name: 'alarm-once',
    rule: 'S86',
    edits: [
      {
        file: 'server/inquiries/disclosures/disclosureAlarm.ts',
        find: '${waiting.id} ${waiting.since} ${hour}',
        plant: '${waiting.id} ${waiting.since}',
      },
    ],
    tests: ['tests/journeys/inquiries.test.ts'],
  },
  {
    name: 'answer-in-any-language',
    rule: 'S86',
    edits: [
      {
        file: 'shared/comments/answerLibrary.ts',
        find: '(translations[known.data] ?? null) : null',
        plant: '(translations[known.data] ?? body) : body',
      },
    ],
    tests: ['tests/journeys/answer-library.test.ts'],
  },
  {
    name: 'publish-unconfirmed-helplines',
    rule: 'S87',
    edits: [
      {
        file: 'server/helplines/helplines.ts',
        find: "select(['centre', 'confirmed'])",
        plant: "select(['centre', 'fields as confirmed'])",
      },
    ],
    tests: ['tests/journeys/helplines.test.ts'],
  },
  {
    name: 'notify-of-each-save',
    rule: 'S87',
    edits: [
      {
        file: 'server/helplines/helplineNotices.ts',
        find: 'others.filter((person) => !renewed.includes(person))',
        plant: 'others',
      },
    ],
    tests: ['tests/journeys/helpline-notices.test.ts'],
  },
]
