/** Faults of reports and of the figures that are made of them. */
import type { Fault } from './fault.ts'

const JOURNEY = ['tests/journeys/reports.test.ts']
const PICTURES = ['tests/journeys/report-pictures.test.ts']
const PUBLIC_REPORT = ['tests/journeys/public-report.test.ts']
const SEARCH = ['tests/journeys/search.test.ts']
const FIGURES = ['tests/shared/report-figures.test.ts']

export const REPORT_FAULTS: readonly Fault[] = [
  {
    rule: 'S103',
    name: 'show-reports-before-they-are-accepted',
    edits: [
      {
        file: 'server/reports/readableOf.ts',
        find: "return submissions.filter(({ state }) => state === 'accepted')",
        plant: 'return submissions',
      },
    ],
    tests: JOURNEY,
  },
  {
    rule: 'S103',
    name: 'find-reports-of-others',
    edits: [
      {
        file: 'server/search/feature.ts',
        find: "reportEntry(own.content, place, { by: 'planners', centre: id })",
        plant: "reportEntry(own.content, place, { by: 'everybody' })",
      },
    ],
    tests: SEARCH,
  },
  {
    rule: 'S103',
    name: 'show-words-of-decisions',
    edits: [
      {
        file: 'server/reports/reportRoutes.ts',
        find: "words: readsWords ? row.words : '',",
        plant: 'words: row.words,',
      },
    ],
    tests: JOURNEY,
  },
  {
    rule: 'S103',
    name: 'accept-what-was-replaced',
    edits: [{ file: 'server/submissions/submissions.ts', find: "    .where('state', '=', from)\n", plant: '' }],
    tests: JOURNEY,
  },
  {
    rule: 'S103',
    name: 'write-in-closed-campaigns',
    edits: [
      {
        file: 'server/campaigns/campaigns.ts',
        find: 'return campaign.prepared === true || centre === null || reopenedUntil(id, centre) === null',
        plant: 'return campaign.prepared === true || centre === null',
      },
    ],
    tests: JOURNEY,
  },
  {
    rule: 'S103',
    name: 'chapters-end-with-the-campaign',
    edits: [
      {
        file: 'shared/permissions.ts',
        find: "(report.owner === 'network' || !report.closed) && ownsDocument",
        plant: '!report.closed && ownsDocument',
      },
    ],
    tests: JOURNEY,
  },
  {
    rule: 'S104',
    name: 'add-other-metrics',
    edits: [
      {
        file: 'shared/reports/figures.ts',
        find: 'if (amount.metric !== metric) throw new Error(`${amount.metric} is not ${metric}`)',
        plant: '',
      },
    ],
    tests: FIGURES,
  },
  {
    rule: 'S104',
    name: 'count-what-waits',
    edits: [
      {
        file: 'server/reports/reportRecords.ts',
        find: "const accepted = submissions.find(({ state }) => state === 'accepted') ?? null",
        plant: 'const accepted = submissions[0] ?? null',
      },
    ],
    tests: JOURNEY,
  },
  {
    rule: 'S104',
    name: 'add-joint-activities-twice',
    edits: [
      {
        file: 'shared/reports/figures.ts',
        find: "counting !== null && counting !== centre ? 'joint' : null",
        plant: 'null',
      },
    ],
    tests: FIGURES,
  },
  {
    rule: 'S104',
    name: 'one-centre-says-one-event',
    edits: [
      {
        file: 'server/connections/joint.ts',
        find: "return sides.every(({ centre }) => words[centre] === 'one')",
        plant: "return sides.some(({ centre }) => words[centre] === 'one')",
      },
    ],
    tests: JOURNEY,
  },
  {
    rule: 'S105',
    name: 'show-pictures-of-drafts',
    edits: [
      {
        file: 'server/reports/pictures/pictureNames.ts',
        find: "return states.some((state) => state !== 'withdrawn') ? 'submitted' : 'draft'",
        plant: "return 'submitted'",
      },
    ],
    tests: PICTURES,
  },
  {
    rule: 'S105',
    name: 'submit-pictures-without-agreement',
    edits: [
      {
        file: 'shared/reports/picture.ts',
        find: "...(pictureAgreed === picture ? [] : (['agreement'] as const)),",
        plant: '',
      },
    ],
    tests: PICTURES,
  },
  {
    rule: 'S105',
    name: 'inherit-agreement',
    edits: [
      {
        file: 'shared/reports/picture.ts',
        find: "...(pictureAgreed === picture ? [] : (['agreement'] as const)),",
        plant: "...(pictureAgreed !== null ? [] : (['agreement'] as const)),",
      },
    ],
    tests: PICTURES,
  },
  {
    rule: 'S105',
    name: 'delete-pictures-of-submitted-reports',
    edits: [
      {
        file: 'server/reports/pictures/unnamedPictures.ts',
        find: 'const isNamed = isInReport || (await statesNaming(db, row, id)).length > 0',
        plant: 'const isNamed = isInReport',
      },
    ],
    tests: PICTURES,
  },
  {
    rule: 'S106',
    name: 'publish-all-figures',
    edits: [
      {
        file: 'shared/reports/publicReport.ts',
        find: '(snapshot.meta.areFiguresPublic ? centre : [])',
        plant: 'centre',
      },
    ],
    tests: PUBLIC_REPORT,
  },
  {
    rule: 'S106',
    name: 'publish-all-chapters',
    edits: [
      {
        file: 'shared/reports/publicReport.ts',
        find: 'text === undefined || !publicChapters.includes(id) ? []',
        plant: 'text === undefined ? []',
      },
    ],
    tests: PUBLIC_REPORT,
  },
  {
    rule: 'S106',
    name: 'publish-pictures-of-the-network',
    edits: [
      {
        file: 'shared/reports/publicReport.ts',
        find: 'picture: picture?.isPublic === true ? picture : null',
        plant: 'picture',
      },
    ],
    tests: PUBLIC_REPORT,
  },
  {
    rule: 'S106',
    name: 'remember-what-was-unpublished',
    edits: [
      {
        file: 'server/reports/published/publishedReports.ts',
        find: 'forget: (campaign) => void known.delete(campaign),',
        plant: 'forget: () => undefined,',
      },
    ],
    tests: PUBLIC_REPORT,
  },
]
