import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AssetView, type AssetsContent } from '../../shared/assets/assetView.ts'
import { assetFields } from '../../shared/assets/fields.ts'
import { addAsset, assetEntries, assetMap } from '../../shared/assets/layout.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import { ViewProblem } from '../../shared/fields/schema.ts'
import { makeOdd, odd } from '../language/oddContent.ts'
import { copyOf, meet } from '../language/plan.ts'
import { oddRoots } from '../language/roots.ts'

const fits = (content: AssetsContent) => {
  for (const asset of [...content.assets, ...content.trash]) expect(AssetView.safeParse(asset).error).toBeUndefined()
  for (const problem of content.problems) expect(ViewProblem.safeParse(problem).error).toBeUndefined()
}

/** A document with one asset, and the asset's map. */
function withAsset(): { doc: Y.Doc; map: Y.Map<unknown> } {
  const doc = new Y.Doc()
  const map = assetMap(doc, addAsset(doc, { title: 'Poster' }))
  if (map === null) throw new Error('the asset was not added')
  return { doc, map }
}

test('an asset is born with every text, so that two people can write into it at once', () => {
  const { doc } = withAsset()
  const other = copyOf(doc)
  const titleIn = (one: Y.Doc) => [...assetEntries(one).values()].map((map) => (map as Y.Map<Y.Text>).get('title'))[0]
  titleIn(doc)?.insert(0, 'A ')
  titleIn(other)?.insert(6, ' in Danish')
  meet(doc, other)
  expect(viewAssets(doc).assets.map(({ title }) => title)).toEqual(['A Poster in Danish'])
  for (const [key, field] of Object.entries(assetFields)) {
    if (field.kind === 'text') expect(withAsset().map.get(key)).toBeInstanceOf(Y.Text)
  }
})

test('two people who add an asset to an empty document both find theirs', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  addAsset(one, { title: 'First' })
  addAsset(two, { title: 'Second' })
  meet(one, two)
  expect(new Set(viewAssets(one).assets.map(({ title }) => title))).toEqual(new Set(['First', 'Second']))
})

describe('any content', () => {
  test('gives a valid view, the same on every machine', () => {
    const keys = fc.constantFrom(...Object.keys(assetFields), 'unknown')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, odd), { maxLength: 10 }),
        fc.array(fc.tuple(fc.string(), odd), { maxLength: 3 }),
        (inAsset, inAssets) => {
          const { doc, map } = withAsset()
          for (const [key, recipe] of inAsset) map.set(key, makeOdd(recipe))
          for (const [key, recipe] of inAssets) assetEntries(doc).set(key, makeOdd(recipe))
          fits(viewAssets(doc))
          expect(viewAssets(copyOf(doc))).toEqual(viewAssets(doc))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('at the root gives a valid view, whatever type a client thought it was', () => {
    fc.assert(
      fc.property(oddRoots(['assets', 'unknown']), (doc) => fits(viewAssets(doc))),
      { numRuns: 200 },
    )
  })
})

describe('valid values are kept and others are listed:', () => {
  test.each([
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,x'],
    ['url', 'http://materials.example/a.pdf'],
    ['kind', 'sculpture'],
    ['format', 'exe'],
    ['language', 'Danish'],
    ['adaptationOf', 'network'],
    ['adaptationOf', 'zz9/abc'],
    ['adaptationOf', 'network/a/b'],
    ['adaptationOf', 7],
  ])('%s %s', (key, value) => {
    const { doc, map } = withAsset()
    map.set(key, value)
    const { assets, problems } = viewAssets(doc)
    expect(assets[0]).toMatchObject({ title: 'Poster', [key]: null })
    expect(problems).toMatchObject([{ problem: 'not-valid', at: expect.stringMatching(`/${key}$`) }])
  })

  test('trashed files are apart, and back when restored', () => {
    const { doc, map } = withAsset()
    map.set('trashedAt', '2027-01-14T09:00:00Z')
    expect([viewAssets(doc).assets.length, viewAssets(doc).trash.length]).toEqual([0, 1])
    map.delete('trashedAt')
    expect([viewAssets(doc).assets.length, viewAssets(doc).trash.length]).toEqual([1, 0])
  })
})
