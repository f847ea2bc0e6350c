/** The recipes of docs/changing.md that the type checker enforces. */
import { ACTIVITY_FIELD } from './activityField.ts'
import { before, newFile, type Recipe } from './recipe.ts'

const ROLE_ACTION: Recipe = {
  name: 'An action and its right',
  steps: [
    [
      ...before('shared/subjects.ts', "  'campaign.read': Nothing\n", "  'plan.export': OfCentre\n"),
      ...before(
        'shared/permissions.ts',
        "  'campaign.read': (person) => isApproved(person),\n",
        "  'plan.export': (person) => isApproved(person),\n",
      ),
    ],
    before('server/accounts/audit/auditedActions.ts', "  'campaign.read': READING,\n", "  'plan.export': READING,\n"),
    before(
      'tests/shared/permissions.test.ts',
      "  'profile.read': [[",
      "  'plan.export': [['a plan', { centre: OWN }, '- - + + + + + +']],\n",
    ),
  ],
}

const TABLE: Recipe = {
  name: 'A table',
  steps: [
    before('server/store/tables.ts', '  done_once: {', '  bookmark: { person: PersonId; document: string }\n'),
    before(
      'server/accounts/erasure/tablesOfPeople.ts',
      "  done_once: 'nothing',\n",
      "  bookmark: { ids: ['person'], becomes: 'deleted' },\n",
    ),
    before('shared/accounts/myDataMessages.ts', "  person: '", "  bookmark: 'Your bookmarks',\n"),
  ],
}

const NOTIFICATION: Recipe = {
  name: 'A notification',
  steps: [
    before('shared/comments/bell.ts', "  'declined',\n])", "  'moved',\n"),
    [
      ...before(
        'server/mail/mailMessages.ts',
        "  note: '{by} wrote an internal note: {where}',\n",
        "  moved: 'Moved: {where}',\n",
      ),
      ...before(
        'server/mail/mailMessages.ts',
        "  note: '{by} wrote an internal note:',\n",
        "  moved: '{by} moved the thread.',\n",
      ),
    ],
    before(
      'client/comments/threadLabels.ts',
      '  note: msg`wrote an internal note`,\n',
      '  moved: msg`moved the thread`,\n',
    ),
  ],
}

const FEATURE: Recipe = {
  name: 'A feature',
  steps: [
    newFile(
      'server/bookmarks/feature.ts',
      `/** Bookmarks. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'

export const openBookmarks = ({ logger }: Core) =>
  ({ routes: [], close: () => logger.debug('no bookmark is kept any more') }) satisfies Feature
`,
    ),
    [
      ...before(
        'server/features.ts',
        'import type { BusMessage } from',
        "import { openBookmarks } from './bookmarks/feature.ts'\n",
      ),
      ...before('server/features.ts', '    profiles: openProfiles(core),\n', '    bookmarks: openBookmarks(core),\n'),
    ],
    newFile(
      'client/bookmarks/feature.tsx',
      `import type { Feature } from '../frame/feature.ts'

export const bookmarks = {
  routes: [{ path: 'bookmarks', Page: () => <p /> }],
} satisfies Feature
`,
    ),
    [
      ...before(
        'client/features.ts',
        'import { campaigns } from',
        "import { bookmarks } from './bookmarks/feature.tsx'\n",
      ),
      ...before('client/features.ts', '  accounts,\n  mail,\n', '  bookmarks,\n'),
    ],
  ],
  missedByRules: [1, 3],
}

const CLOSE_CODE: Recipe = {
  name: 'A close code',
  steps: [
    [
      ...before(
        'shared/failures.ts',
        '  bug: { status: 500',
        "  'plan-locked': { status: 423, title: 'This plan is locked' },\n",
      ),
      ...before('shared/failures.ts', '  bug: 1011,\n', "  'plan-locked': 4423,\n"),
    ],
    before('client/sync/closeReason.ts', '  bug: null,\n', "  'plan-locked': 'read-only',\n"),
  ],
}

const CLOSED = ['read', 'readOnly', 'notAllowed', 'gone', 'replaced']
const textsOf = (names: readonly string[]): string => names.map((text) => `    ${text}: msg\`Survey\`,\n`).join('')

const DOCUMENT_KIND: Recipe = {
  name: 'A document kind',
  steps: [
    [
      ...before(
        'shared/documents/kinds.ts',
        '  connection: { connection: ConnectionId },\n',
        '  survey: { campaign: CampaignId, centre: CentreId },\n',
      ),
      ...before(
        'shared/documents/kinds.ts',
        '  connection: {\n    ownership: () => null,\n',
        `  survey: {
    ownership: ({ campaign, centre }) => ({ campaign, centres: [centre] }),
    mayRead: (visitor, { centre }) => can(visitor, 'plan.read', { centre }),
    mayEdit: (visitor, { centre }, { closed, helpAccess }) => can(visitor, 'plan.edit', { centre, closed, helpAccess }),
    href: ({ campaign, centre }) => \`/surveys/\${campaign}/\${centre}\`,
    isForAll: true,
    isSecret: false,
    threadAudiences: ['network', 'centre'],
  },
`,
      ),
    ],
    before(
      'shared/documents/contents.ts',
      '  connection: {\n    layOut: () => {},\n',
      `  survey: {
    layOut: () => {},
    complete: () => {},
    view: () => ({}),
    findFragment: () => null,
    entries: null,
    fragmentNames: () => [],
  },
`,
    ),
    [
      ...before(
        'server/documents/serverKinds.ts',
        '    connection: {\n      ownership({ connection: id }) {\n',
        `    survey: {
      ownership: ownershipInName,
      committed: () => {},
      async describe({ campaign, centre }, _, localiser) {
        const country = countryOf(campaign, centre, localiser)
        return localiser.text(PLACE_MESSAGES.survey, { country, campaign: nameOf(campaign) })
      },
    },
`,
      ),
      ...before(
        'server/documents/placeMessages.ts',
        "  connection: 'Connection between",
        "  survey: 'Survey of {country}, {campaign}',\n",
      ),
    ],
    before('server/search/feature.ts', "      case 'profile': {\n", "      case 'survey':\n        return []\n"),
    before('server/links/feature.ts', "    case 'profile': {\n", "    case 'survey':\n      return []\n"),
    [
      ...before(
        'client/documents/documentKinds.tsx',
        '  connection: {\n    label:',
        `  survey: {
    label: ({ name }) => msg\`Survey, \${name}\`,
    Preview: null,
${textsOf(['ofOtherCentre', 'writtenByOthers'])}  },
`,
      ),
      ...before(
        'client/documents/closedTexts.ts',
        '  connection: {\n    read:',
        `  survey: {
${textsOf(CLOSED)}  },
`,
      ),
    ],
    before(
      'tests/client/closed-document.test.tsx',
      "  connection: { name: 'connection/",
      "  survey: { name: 'survey/sid-2027/dk', noun: /survey/i },\n",
    ),
  ],
}

export const RECIPES: readonly Recipe[] = [
  { name: 'An activity field', steps: ACTIVITY_FIELD },
  ROLE_ACTION,
  TABLE,
  NOTIFICATION,
  FEATURE,
  CLOSE_CODE,
  DOCUMENT_KIND,
]

export const filesOf = (steps: Recipe['steps']): ReadonlySet<string> => new Set(steps.flat().map(({ file }) => file))
