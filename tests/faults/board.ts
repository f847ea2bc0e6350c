/** Faults of the board of the day. */
import type { Fault } from './fault.ts'

const UNIT = ['tests/plans/day-board.test.ts']
const JOURNEY = ['tests/journeys/public-board.test.ts']

export const BOARD_FAULTS: readonly Fault[] = [
  {
    name: 'board-by-one-clock',
    rule: 'S102',
    edits: [
      {
        file: 'shared/plans/dayBoard.ts',
        find: 'endTime, timeZone: one.zone }',
        plant: "endTime, timeZone: 'Europe/Brussels' }",
      },
    ],
    tests: UNIT,
  },
  {
    name: 'cancelled-but-now',
    rule: 'S102',
    edits: [
      { file: 'shared/plans/dayBoard.ts', find: "  if (status === 'cancelled') return 'cancelled'\n", plant: '' },
    ],
    tests: UNIT,
  },
  {
    name: 'board-of-an-hour-ago',
    rule: 'S102',
    edits: [
      {
        file: 'server/publicPages/serving/stamps.ts',
        find: "if (place.at === 'today') return `${site.stamp} ${minuteOf(now)}`",
        plant: "if (place.at === 'today') return site.stamp",
      },
    ],
    tests: JOURNEY,
  },
  {
    name: 'refresh-unasked',
    rule: 'S102',
    edits: [
      {
        file: 'server/publicPages/board/boardPage.ts',
        find: '...(isRefreshing ? { refreshS: MINUTE_MS / 1000 } : {})',
        plant: 'refreshS: MINUTE_MS / 1000',
      },
    ],
    tests: JOURNEY,
  },
]
