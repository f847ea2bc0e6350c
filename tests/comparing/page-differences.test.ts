/** How two versions of a page differ: who compares their texts, and how often. */
import { expect, test } from 'vitest'
import { createPageDifferences } from '../../server/publications/pageDifferences.ts'
import { diffInTask } from '../../server/comparing/comparisons.ts'
import type { CompareWorker } from '../../server/comparing/compareWorker.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import { EMPTY_RICH_TEXT } from '../../shared/richtext/json.ts'
import { NO_CONTACT } from '../harness/noContact.ts'
import { CountryCode } from '../../shared/ids.ts'

const page = (title: string): PublicPage => ({
  facts: {
    name: 'Denmark',
    nameKnown: true,
    country: CountryCode.parse('DK'),
    countryName: 'Denmark',
    languages: ['da'],
    website: null,
    certain: true,
  },
  contact: NO_CONTACT,
  social: [],
  texts: [
    {
      language: 'en',
      title,
      sections: {
        about: EMPTY_RICH_TEXT,
        'better-internet': EMPTY_RICH_TEXT,
        'about-us': EMPTY_RICH_TEXT,
        links: EMPTY_RICH_TEXT,
      },
    },
  ],
  activities: [],
  assets: [],
  writtenIn: {},
})

function countedWorker(): { readonly asked: number; readonly diff: CompareWorker['diff'] } {
  let asked = 0
  return {
    get asked() {
      return asked
    },
    async diff(texts) {
      asked += 1
      return { result: diffInTask({ kind: 'words', texts }), tookMs: 1 }
    },
  }
}

test('S74 · Two versions are compared once, however many ask, and again after the next change', async () => {
  const worker = countedWorker()
  const differences = createPageDifferences(worker)
  const [before, after] = [page('Come to the library'), page('Come to the school')]
  const found = await Promise.all(Array.from({ length: 5 }, () => differences.between(before, after)))
  expect(found[4]?.texts[0]?.words).toEqual([
    { kind: 'same', text: 'Come to the ' },
    { kind: 'removed', text: 'library' },
    { kind: 'added', text: 'school' },
  ])
  await differences.between(structuredClone(before), structuredClone(after))
  expect(worker.asked).toBe(1)
  await differences.between(before, page('Come to the museum'))
  expect(worker.asked).toBe(2)
})

test('S74 · Texts whose comparison takes too long are called rewritten', async () => {
  const differences = createPageDifferences({ diff: async () => ({ result: 'gave-up', tookMs: 5000 }) })
  const { texts } = await differences.between(page('Come to the library'), page('Come'))
  expect(texts).toEqual([{ language: 'en', section: 'title', words: [], rewritten: { from: 4, to: 1 } }])
})

test('a comparison that failed is begun again by the next question', async () => {
  const worker = countedWorker()
  let isBroken = true
  const differences = createPageDifferences({
    diff: (texts) => (isBroken ? Promise.reject(new Error('planted')) : worker.diff(texts)),
  })
  await expect(differences.between(page('One'), page('Two'))).rejects.toThrow('planted')
  isBroken = false
  expect((await differences.between(page('One'), page('Two'))).texts).toHaveLength(1)
})
