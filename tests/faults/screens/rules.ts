/** Faults in what screens decide without a browser: order, days, filters, names. Unit tests see them. */
import type { ScreenFault } from './screenFault.ts'

export const SCREEN_RULE_FAULTS: readonly ScreenFault[] = [
  {
    name: 'last-year-has-no-year',
    edits: [
      {
        file: 'client/ui/formats/ago.ts',
        find: 'then.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR',
        plant: 'true ? DAY : DAY_OF_YEAR',
      },
    ],
    test: { file: 'tests/client/ago.test.ts' },
  },
  {
    name: 'a-snoozed-question-comes-back-at-once',
    edits: [
      { file: 'client/comments/queue/snooze.ts', find: 'return addDays(now, 3)', plant: 'return addDays(now, 0)' },
    ],
    test: { file: 'tests/client/comments.test.ts' },
  },
  {
    name: 'the-queue-goes-back-after-an-answer',
    edits: [
      {
        file: 'client/comments/queue/steps.ts',
        find: 'ids.slice(last + 1).find(isLeft) ??',
        plant: 'ids.slice(last + 2).find(isLeft) ??',
      },
    ],
    test: { file: 'tests/client/comments.test.ts' },
  },
  {
    name: 'saved-while-the-other-document-is-not',
    edits: [
      {
        file: 'client/documents/saveOfBoth.ts',
        find: 'save: leastSafe(open.save, beside.save),',
        plant: 'save: open.save,',
      },
    ],
    test: { file: 'tests/client/save-of-both.test.ts' },
  },
  {
    name: 'refused-work-is-not-among-what-waits',
    edits: [
      {
        file: 'client/home/pages/unsent.ts',
        find: "    ...refused.map((document) => ({ kind: 'refused' as const, document, href: hrefOf(document, campaign) })),\n",
        plant: '',
      },
    ],
    test: { file: 'tests/client/home.test.ts' },
  },
  {
    name: 'a-ready-plan-is-chased',
    edits: [
      {
        file: 'client/milestones/chaseGroups.ts',
        find: "hasBegun(plan) && plan.state !== 'ready' && age(plan)",
        plant: 'hasBegun(plan) && age(plan)',
      },
    ],
    test: { file: 'tests/client/milestone-draft.test.ts' },
  },
  {
    name: 'coming-milestones-are-past',
    edits: [
      {
        file: 'client/milestones/milestoneGroups.ts',
        find: 'past: all.filter((milestone) => now >= overAt(milestone)),',
        plant: 'past: all,',
      },
    ],
    test: { file: 'tests/client/milestone-draft.test.ts' },
  },
  {
    name: 'plans-are-found-by-any-word',
    edits: [
      {
        file: 'client/plans/network/choosePlans.ts',
        find: 'words.every((word) => found.includes(word))',
        plant: 'words.some((word) => found.includes(word))',
      },
    ],
    test: { file: 'tests/client/choose-plans.test.ts' },
  },
  {
    name: 'a-later-suggestion-never-comes-back',
    edits: [
      {
        file: 'client/synergies/chooseSuggestions.ts',
        find: "answer.answer === 'later' && now - Date.parse(at) < LATER_MS",
        plant: "answer.answer === 'later'",
      },
    ],
    test: { file: 'tests/client/choose-suggestions.test.ts' },
  },
  {
    name: 'a-view-says-nothing-of-what-is-left-out',
    edits: [
      {
        file: 'client/views/leftOut.ts',
        find: "(kept.has(entry.join('=')) ? [] : [entry[0]])",
        plant: "(kept.has(entry.join('=')) ? [entry[0]] : [])",
      },
    ],
    test: { file: 'tests/client/plan-look.test.ts' },
  },
  {
    name: 'an-official-file-of-any-length-is-read',
    edits: [
      {
        file: 'client/wording/official/readOfficial.ts',
        find: 'if (headings === undefined || table.length > MAX_ROWS) return null',
        plant: 'if (headings === undefined) return null',
      },
    ],
    test: { file: 'tests/client/official-wording.test.ts' },
  },
  {
    name: 'withdrawn-files-come-first',
    edits: [
      {
        file: 'client/assets/gallery.ts',
        find: "(asset.state === 'withdrawn' ? 2 : isReplaced ? 1 : 0)",
        plant: "(asset.state === 'withdrawn' ? -1 : isReplaced ? 1 : 0)",
      },
    ],
    test: { file: 'tests/client/gallery.test.ts' },
  },
  {
    name: 'an-address-keeps-its-capitals',
    edits: [{ file: 'client/campaigns/newCampaign.ts', find: '    .toLowerCase()\n', plant: '' }],
    test: { file: 'tests/client/milestone-draft.test.ts' },
  },
  {
    name: 'ended-connections-are-drawn',
    edits: [
      {
        file: 'client/connections/graph.ts',
        find: "connections.filter(({ status }) => status === 'agreed' || status === 'done')",
        plant: 'connections.filter(() => true)',
      },
    ],
    test: { file: 'tests/client/choose-suggestions.test.ts' },
  },
  {
    name: 'one-undo-takes-two-steps-back',
    edits: [
      {
        file: 'client/fields/undo/inOneOrder.ts',
        find: 'if (second >= first) other[kind]()',
        plant: 'other[kind]()',
      },
    ],
    test: { file: 'tests/client/in-one-order.test.ts' },
  },
  {
    name: 'a-script-stays-in-what-is-pasted',
    edits: [{ file: 'client/richtext/paste/cleanPaste.ts', find: "  [/^<script[\\s>]/i, '</script'],\n", plant: '' }],
    test: { file: 'tests/client/clean-paste.test.ts' },
  },
  {
    name: 'sorting-down-puts-empty-rows-first',
    edits: [
      {
        file: 'client/plans/grid/view/sorting.ts',
        find: "if (one === '' || other === '') return Number(one === '') - Number(other === '')",
        plant: "if (one === '' || other === '') return sign * (Number(one === '') - Number(other === ''))",
      },
    ],
    test: { file: 'tests/client/arrange.test.ts' },
  },
  {
    name: 'the-activities-chosen-are-not-all-changed',
    edits: [
      {
        file: 'client/plans/grid/bulkEdits.ts',
        find: 'makeChange(editing, () => maps.forEach(change))',
        plant: 'makeChange(editing, () => maps.slice(0, 1).forEach(change))',
      },
    ],
    test: { file: 'tests/client/activity-edits.test.ts' },
  },
  {
    name: 'a-refusal-of-the-proxy-is-not-worded',
    edits: [{ file: 'client/http/refusalTitle.ts', find: 'status === 413 &&', plant: 'status === 418 &&' }],
    test: { file: 'tests/client/refusal-title.test.ts' },
  },
  {
    name: 'a-change-during-the-first-fetch-is-missed',
    edits: [
      {
        file: 'client/http/renewingQueryClient.ts',
        find: 'query.isActive() && query.state.data !== undefined',
        plant: 'query.isActive()',
      },
    ],
    test: { file: 'tests/client/invalidated-while-fetching.test.ts' },
  },
  {
    name: 'a-copy-stands-behind-the-next-activity',
    edits: [
      {
        file: 'client/plans/edit/duplicate.ts',
        find: 'placed.findIndex(({ id }) => id === copy.original.id) + 1',
        plant: 'placed.findIndex(({ id }) => id === copy.original.id) + 2',
      },
    ],
    test: { file: 'tests/client/activity-edits.test.ts' },
  },
  {
    name: 'hours-of-the-reader-are-those-of-the-place',
    edits: [
      {
        file: 'client/overview/today/boardOfRows.ts',
        find: 'if (from.time === startTime && from.day === entry.day) return null',
        plant: 'if (from.day === entry.day) return null',
      },
    ],
    test: { file: 'tests/client/board-of-rows.test.ts' },
  },
]
