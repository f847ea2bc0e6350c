import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { viewAssets } from '../../shared/assets/view.ts'
import { profileLanguages } from '../../shared/profiles/fields.ts'
import { languagesIn } from '../../shared/profiles/layout.ts'
import { missingOf } from '../../shared/profiles/missing.ts'
import { viewProfile } from '../../shared/profiles/view.ts'
import { buildDemoAssets } from '../../server/demo/assetLinks.ts'
import { DEMO_CENTRES } from '../../server/demo/centres.ts'
import { DEMO_ASSETS } from '../../server/demo/demoAssets.ts'
import { DEMO_PROFILES } from '../../server/demo/demoProfiles.ts'
import { buildDemoProfile } from '../../server/demo/profile.ts'

function loaded(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
const languagesOf = (id: string) => profileLanguages(DEMO_CENTRES.find((centre) => centre.id === id)?.languages ?? [])

describe.each(DEMO_PROFILES.map((profile) => [profile.centre, profile] as const))(
  'the demo profile of %s',
  (id, demo) => {
    const doc = loaded(buildDemoProfile(demo))

    test('is valid, and in the languages of its centre', () => {
      const content = viewProfile(doc, languagesOf(id))
      expect(content.problems).toEqual([])
      expect(languagesOf(id)).toEqual(expect.arrayContaining([...languagesIn(doc)]))
      expect(content.texts[0]?.title).not.toBe('')
    })

    test('leads to reserved addresses alone and gives no number that could be called', () => {
      const text = JSON.stringify(demo)
      const hosts = [...text.matchAll(/https?:\/\/([^/"\s)]+)/g)].map(([, host]) => host)
      expect(hosts.filter((host) => !host?.endsWith('.example'))).toEqual([])
      for (const number of [demo.contact.helplineNumber, demo.contact.phone]) {
        if (number !== undefined && number !== null) expect(number).toBe('000 000')
      }
    })
  },
)

test('a dozen centres have a page; some are finished and some are not', () => {
  expect(DEMO_PROFILES.length).toBeGreaterThanOrEqual(12)
  const lacks = DEMO_PROFILES.map((demo) => {
    const content = viewProfile(loaded(buildDemoProfile(demo)), languagesOf(demo.centre))
    return missingOf(content, []).filter(({ what }) => what !== 'public-activity').length
  })
  expect(lacks.filter((count) => count === 0).length).toBeGreaterThanOrEqual(6)
  expect(lacks.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3)
})

describe('the demo assets', () => {
  const owners = DEMO_ASSETS.map((demo) => ({ demo, content: viewAssets(loaded(buildDemoAssets(demo))) }))

  test.each(owners.map((one) => [one.demo.owner, one] as const))(
    'of %s are valid, in their order',
    (_, { demo, content }) => {
      expect(content.problems).toEqual([])
      expect(content.assets.map(({ title }) => title)).toEqual(Object.values(demo.assets).map(({ title }) => title))
      for (const { url } of content.assets) expect(url).toMatch(/^https:\/\/materials\.example\//)
    },
  )

  test('are official ones and those of a dozen centres, adapted from files that are there', () => {
    const refs = new Set(owners.flatMap(({ demo }) => Object.keys(demo.assets).map((id) => `${demo.owner}/${id}`)))
    const all = owners.flatMap(({ content }) => content.assets)
    expect(DEMO_ASSETS.filter(({ owner }) => owner !== 'network').length).toBeGreaterThanOrEqual(12)
    for (const { adaptationOf } of all) if (adaptationOf !== null) expect(refs).toContain(adaptationOf)
    expect(all.filter(({ translationWanted }) => translationWanted).length).toBeGreaterThan(5)
  })
})
