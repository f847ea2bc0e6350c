import { expect, test } from 'vitest'
import type { Message } from '../../shared/messages/message.ts'
import * as taxonomy from '../../shared/taxonomy.ts'

const { THEME_GROUPS, THEMES, AUDIENCES, ACTIVITY_TYPES, RESOURCE_TYPES, CHANNELS, FORMATS } = taxonomy
const { YOUTH_INVOLVEMENTS, HIGH_LEVEL_ROLES, REACH_METRICS } = taxonomy

test.each([
  ['theme groups', THEME_GROUPS],
  ['themes', THEMES],
  ['audiences', AUDIENCES],
  ['activity types', ACTIVITY_TYPES],
  ['resource types', RESOURCE_TYPES],
  ['channels', CHANNELS],
  ['formats', FORMATS],
  ['youth involvement', YOUTH_INVOLVEMENTS],
  ['high-level roles', HIGH_LEVEL_ROLES],
  ['reach metrics', REACH_METRICS],
] as const)(
  '%s have unique ids and unique labels',
  (_name, entries: readonly { readonly id: string; readonly label: Message }[]) => {
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length)
    expect(new Set(entries.map((entry) => entry.label.message)).size).toBe(entries.length)
    for (const entry of entries) {
      expect(entry.id).toMatch(/^[a-z][a-z_-]*[a-z]$/)
      expect(entry.label.message.trim()).not.toBe('')
    }
  },
)

test('every theme stands in a group that exists, and no group is empty', () => {
  const groups = THEME_GROUPS.map((group) => group.id)
  for (const theme of THEMES) expect(groups).toContain(theme.group)
  expect(new Set(THEMES.map((theme) => theme.group)).size).toBe(groups.length)
})

test('no theme goes by a name that another theme has', () => {
  const names = THEMES.flatMap((theme) => [
    ...new Set([theme.label.message, ...theme.aliases].map((name) => name.toLowerCase())),
  ])
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
})

test('age bands follow one another', () => {
  const bands = AUDIENCES.flatMap((audience) => (audience.ages === null ? [] : [audience.ages]))
  for (const [from, below] of bands) expect(from).toBeLessThan(below)
  expect(bands.slice(1).map(([from]) => from)).toEqual(bands.slice(0, -1).map(([, below]) => below))
})

test('an id that is not in the taxonomy is refused', () => {
  expect(taxonomy.ThemeId.safeParse('ai').success).toBe(true)
  expect(taxonomy.ThemeId.safeParse('AI').success).toBe(false)
  expect(taxonomy.AudienceId.safeParse('toString').success).toBe(false)
})
