import { i18n } from '@lingui/core'
import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../client/fields/fieldEntry.ts'
import { THEME_OPTIONS } from '../../client/ui/facts/themeOptions.ts'
import { rankOptions } from '../../client/ui/forms/rankOptions.ts'

const THEMES = optionsOf(THEME_OPTIONS, i18n)
const found = (typed: string) => rankOptions(THEMES, typed).map(({ id }) => id)
const options = (...labels: readonly string[]) => labels.map((label) => ({ id: label, label }))
const ranked = (labels: readonly string[], typed: string) =>
  rankOptions(options(...labels), typed).map(({ label }) => label)

describe('Options that are found by typing', () => {
  test('a whole word comes first, then how the name begins, then how a word of it begins', () => {
    const labels = ['Social media', 'Mediation', 'Digital mediation', 'Media', 'News in media today', 'Intermediate']
    expect(ranked(labels, 'media')).toEqual([
      'Media',
      'Social media',
      'News in media today',
      'Mediation',
      'Digital mediation',
      'Intermediate',
    ])
  })

  test.each([
    ['ai', 'ai'],
    ['gam', 'gaming'],
    ['gaming', 'gaming'],
    ['media', 'media-literacy'],
    ['sextort', 'sextortion'],
    ['blackm', 'sextortion'],
    ['fake', 'disinformation'],
    ['cybermobb', 'cyberbullying'],
    ['bully', 'cyberbullying'],
  ])('%s and Enter choose the theme %s', (typed, theme) => expect(found(typed)[0]).toBe(theme))

  test('“ai” is not found inside of “blackmail”, nor any two letters inside of a word', () => {
    expect(found('ai')).not.toContain('sextortion')
    for (const { id, label, also = [] } of THEMES)
      for (const typed of ['ai', 'or', 'in', 'at'])
        if (found(typed).includes(id))
          expect([label, ...also].some((name) => new RegExp(`(^|[^\\p{L}])${typed}`, 'iu').test(name))).toBe(true)
  })

  test('other words come after all names, and it is said which one was found', () => {
    const all = [
      { id: 'a', label: 'Online coercion', also: ['blackmail', 'game over'] },
      { id: 'b', label: 'Gaming', also: ['play'] },
    ]
    expect(rankOptions(all, 'gam').map(({ id, foundBy }) => [id, foundBy])).toEqual([
      ['b', null],
      ['a', 'game over'],
    ])
    expect(rankOptions(all, 'online black')).toMatchObject([{ id: 'a', foundBy: 'blackmail' }])
    expect(rankOptions(all, 'online play')).toEqual([])
  })

  test('accents and capitals do not matter, and nothing typed leaves the order', () => {
    expect(ranked(['Élan', 'Other'], 'elan')).toEqual(['Élan'])
    expect(found('  ')).toEqual(THEMES.map(({ id }) => id))
  })

  test('every theme is found first by its own name', () => {
    for (const { id, label } of THEMES) expect(found(label)[0]).toBe(id)
  })
})
