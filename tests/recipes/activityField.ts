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
    {
      file: 'shared/plans/activityFields.ts',
      find: "  offers: {\n    label: 'We offer',\n",
      plant: `  budgetBand: {
    label: 'Budget',
    group: 'numbers',
    options: taxonomy.BUDGET_BANDS,
    filter: { name: 'budget' },
    column: { width: WIDE },
    names: 'budget, cost, kosten',
  },
  offers: {
    label: 'We offer',
`,
    },
  ],
]
