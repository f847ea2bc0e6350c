/** Faults in the limits on one person's texts, activities, comments and names. */
import type { Fault } from './fault.ts'

const TOKENS = ['tests/comparing/compare-tokens.test.ts']
const PAGES = ['tests/comparing/page-differences.test.ts']
const ACTIVITIES = ['tests/plans/readable-activities.test.ts']
const CALENDARS = ['tests/journeys/calendar-lines.test.ts']
const THREADS = ['tests/journeys/thread-limits.test.ts']
const FOLLOWING = ['tests/comparing/follow-anchors.test.ts']

export const TEXT_FAULTS: readonly Fault[] = [
  {
    name: 'compare-without-bound',
    rule: 'S73',
    edits: [{ file: 'shared/text/compareTokens.ts', find: '    if (budget.left < 0) {', plant: '    if (d < 0) {' }],
    tests: TOKENS,
  },
  {
    name: 'a-budget-for-each-paragraph',
    rule: 'S73',
    edits: [
      {
        file: 'shared/comments/anchors/compareTexts.ts',
        find: 'return diffWords(before, after, budget)',
        plant: 'return diffWords(before, after)',
      },
    ],
    tests: TOKENS,
  },
  {
    name: 'wait-no-longer-than-before',
    rule: 'S73',
    edits: [
      {
        file: 'server/comments/anchors.ts',
        find: 'Math.max(rate.delayMs(document, sinceLastRunMs), restMs(document))',
        plant: 'rate.delayMs(document, sinceLastRunMs)',
      },
      {
        file: 'server/comments/anchors.ts',
        find: 'if (restMs(document) > RATE.leastMs) following.add(document)\n      else await serial',
        plant: 'await serial',
      },
      {
        file: 'server/comments/anchors.ts',
        find: '> MAX_SETTLED_MS * patience && restMs(document) > 0) {',
        plant: '> MAX_SETTLED_MS * patience && restMs(document) < 0) {',
      },
    ],
    tests: FOLLOWING,
  },
  {
    name: 'begin-again-what-was-given-up',
    rule: 'S73',
    edits: [
      {
        file: 'server/comments/followedTexts.ts',
        find: "    if (gaveUp) await stored.write(document, after, 'now')\n",
        plant: '',
      },
    ],
    tests: FOLLOWING,
  },
  {
    name: 'follow-before-serving',
    rule: 'S73',
    edits: [
      { file: 'server/comments/anchors.ts', find: '      void followBehind()', plant: '      await followBehind()' },
    ],
    tests: FOLLOWING,
  },
  {
    name: 'compare-for-each-reader',
    rule: 'S74',
    edits: [{ file: 'server/publications/pageDifferences.ts', find: '      keep(key, one)\n', plant: '' }],
    tests: PAGES,
  },
  {
    name: 'compare-what-is-too-long',
    rule: 'S74',
    edits: [
      {
        file: 'shared/publications/differenceOf.ts',
        find: 'const at = isLong ? -1 : pairs.push',
        plant: 'const at = isLong ? pairs.push([before, after]) - 1 : pairs.push',
      },
    ],
    tests: ['tests/shared/publications.test.ts'],
  },
  {
    name: 'read-any-number-of-activities',
    rule: 'S75',
    edits: [
      {
        file: 'shared/plans/readableActivities.ts',
        find: '      if (keys.length > most) keys.pop()\n',
        plant: '',
      },
      {
        file: 'shared/plans/readableActivities.ts',
        find: "      if (keys.length === most && key > (keys.at(-1) ?? '')) return\n",
        plant: '',
      },
    ],
    tests: ACTIVITIES,
  },
  {
    name: 'cut-without-a-word',
    rule: 'S75',
    edits: [
      {
        file: 'shared/plans/readableActivities.ts',
        find: 'count > most ? [{',
        plant: 'count < 0 ? [{',
      },
    ],
    tests: ACTIVITIES,
  },
  {
    name: 'encode-at-once',
    rule: 'S75',
    edits: [
      {
        file: 'server/http/encodeInSlices.ts',
        find: 'if (piece.length < ENCODED_AT_ONCE) continue',
        plant: 'if (piece.length < Infinity) continue',
      },
    ],
    tests: ['tests/http/encode-within.test.ts'],
  },
  {
    name: 'any-key-is-an-entry',
    rule: 'S76',
    edits: [{ file: 'shared/fields/view.ts', find: '/^[\\w-]{1,64}$/.test(key)', plant: "key !== ''" }],
    tests: CALENDARS,
  },
  {
    name: 'ids-of-public-events-as-written',
    rule: 'S76',
    edits: [
      {
        file: 'server/exports/calendar/writeEvents.ts',
        find: '{ ...event, ...hashedId(event.id, date) }',
        plant: '{ ...event, date }',
      },
    ],
    tests: CALENDARS,
  },
  {
    name: 'keep-names-in-answers',
    rule: 'S77',
    edits: [
      {
        file: 'server/accounts/erasure/tablesOfPeople.ts',
        find: "idsIn: ['body'], becomes: eraseMentionsInAnswers }",
        plant: "becomes: 'kept' }",
      },
    ],
    tests: ['tests/journeys/erasure.test.ts'],
  },
  {
    name: 'start-any-number-of-threads',
    rule: 'S78',
    edits: [
      { file: 'server/comments/startThread.ts', find: '  if (wait > 0) return', plant: '  if (wait < 0) return' },
    ],
    tests: THREADS,
  },
  {
    name: 'comment-for-ever',
    rule: 'S78',
    edits: [
      {
        file: 'server/comments/threadRows.ts',
        find: "    .where('last_number', '<', MAX_COMMENTS)\n",
        plant: '',
      },
    ],
    tests: THREADS,
  },
  {
    name: 'read-all-comments',
    rule: 'S78',
    edits: [
      {
        file: 'server/comments/showThreads.ts',
        find: "shown === 'whole' ? threads.comments(ids)",
        plant: 'shown !== null ? threads.comments(ids)',
      },
    ],
    tests: THREADS,
  },
  {
    name: 'show-what-is-hidden',
    rule: 'S79',
    edits: [
      {
        file: 'server/comments/showThreads.ts',
        find: 'isHidden: row.hidden_at !== null,',
        plant: 'isHidden: false,',
      },
    ],
    tests: THREADS,
  },
  {
    name: 'tell-of-what-is-hidden',
    rule: 'S79',
    edits: [
      {
        file: 'server/comments/queue/queue.ts',
        find: ".where('hidden_at', 'is', null)",
        plant: '',
      },
    ],
    tests: THREADS,
  },
]
