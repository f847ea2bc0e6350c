/** Reasons of suggestions that nothing in the texts bears out. */
import type { Fault } from './fault.ts'

const TRUE = 'tests/synergies/true-reasons.test.ts'
const INDEX = 'tests/synergies/index.all.test.ts'

export const REASON_FAULTS: readonly Fault[] = [
  {
    name: 'take-doing-for-having',
    rule: 'S65',
    edits: [
      {
        file: 'server/synergies/engine/needs.ts',
        find: 'RESOURCES.has(type) ? OF_RESOURCES : OFFERS',
        plant: 'type === null ? OFFERS : OF_RESOURCES',
      },
    ],
    tests: [TRUE],
  },
  {
    name: 'name-what-one-text-says',
    rule: 'S65',
    edits: [
      {
        file: 'server/synergies/engine/spans.ts',
        find: 'return one === null || other === null ? [] : [{ concept, spans: [one, other] as const }]',
        plant: 'return one === null ? [] : [{ concept, spans: [one, other ?? one] as const }]',
      },
    ],
    tests: [TRUE],
  },
  {
    name: 'take-passing-mentions',
    rule: 'S65',
    edits: [
      {
        file: 'server/synergies/engine/borneOut.ts',
        find: 'if (first === undefined) return false',
        plant: 'if (first === undefined || concept !== "") return true',
      },
    ],
    tests: ['tests/synergies/borne-out.test.ts'],
  },
  {
    name: 'promise-less-than-there-is',
    rule: 'S66',
    edits: [
      {
        file: 'server/synergies/live/suggestionIndex/upperBound.ts',
        find: 'W.words * shareOfWords(strands.words[other] ?? 0) +',
        plant: '',
      },
    ],
    tests: [INDEX],
  },
]
