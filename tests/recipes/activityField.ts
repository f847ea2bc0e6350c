/** How to add a field to activities: a choice, here. One step a file. */
import type { Edit } from '../faults/fault.ts'

export const ACTIVITY_FIELD: readonly (readonly Edit[])[] = [
  [
    {
      file: 'shared/taxonomy.ts',
      find: '/** Public roles that take part. Roles, never names of persons. */\n',
      plant: `/** About how much an activity costs. */
export const BUDGET_BANDS = labelled('budget-band', [
  { id: 'none', label: 'No budget' },
  { id: 'small', label: 'Below 1,000 euros' },
  { id: 'large', label: '1,000 euros and more' },
])

/** Public roles that take part. Roles, never names of persons. */
`,
    },
    {
      file: 'shared/taxonomy.ts',
      find: 'export const HighLevelRoleId = ',
      plant: `export const BudgetBandId = idsOf(BUDGET_BANDS)
export type BudgetBandId = z.infer<typeof BudgetBandId>
export const HighLevelRoleId = `,
    },
  ],
  [
    {
      file: 'shared/plans/fields.ts',
      find: '  offers: text,\n',
      plant: '  budgetBand: optional(taxonomy.BudgetBandId),\n  offers: text,\n',
    },
  ],
  [
    { file: 'client/plans/activityFields.ts', find: '  AUDIENCES,\n', plant: '  AUDIENCES,\n  BUDGET_BANDS,\n' },
    {
      file: 'client/plans/activityFields.ts',
      find: '  offers: {\n',
      plant: '  budgetBand: { label: msg`Budget`, options: BUDGET_BANDS, column: { width: WIDE } },\n  offers: {\n',
    },
  ],
  [
    {
      file: 'client/plans/panelGroups.ts',
      find: "  offers: 'exchange',\n",
      plant: "  budgetBand: 'numbers',\n  offers: 'exchange',\n",
    },
  ],
  [
    {
      file: 'shared/plans/cells/codecs.ts',
      find: '  ACTIVITY_TYPES,\n',
      plant: '  ACTIVITY_TYPES,\n  BUDGET_BANDS,\n  BudgetBandId,\n',
    },
    {
      file: 'shared/plans/cells/codecs.ts',
      find: '  offers: textCodec,\n',
      plant: '  budgetBand: choiceCodec(BudgetBandId, BUDGET_BANDS, null),\n  offers: textCodec,\n',
    },
  ],
  [
    {
      file: 'shared/plans/cells/headers.ts',
      find: "  offers: 'We offer',\n",
      plant: "  budgetBand: 'Budget',\n  offers: 'We offer',\n",
    },
  ],
  [
    {
      file: 'tests/cells/cells.test.ts',
      find: '  offers: text,\n',
      plant: '  budgetBand: maybe(oneOf(taxonomy.BudgetBandId)),\n  offers: text,\n',
    },
  ],
]
