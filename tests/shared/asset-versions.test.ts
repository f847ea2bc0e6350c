import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAsset } from '../../shared/assets/layout.ts'
import { publicAssets } from '../../shared/assets/publicAssets.ts'
import { openWishesFor, readTakeUp, takeUpHref, wantedTranslations } from '../../shared/assets/translations.ts'
import { addressKey, assetHref, refInAddress } from '../../shared/assets/uses.ts'
import { versionsOf } from '../../shared/assets/versions.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import { AssetId, AssetOwner } from '../../shared/ids.ts'

type First = Parameters<typeof addAsset>[1]

/** A list of files by their ids, final unless they say otherwise. */
function listOf(files: Readonly<Record<string, First>>) {
  const doc = new Y.Doc()
  for (const [place, [id, first]] of Object.entries(files).entries())
    addAsset(doc, { state: 'final', title: id, order: `a${place}`, ...first }, AssetId.parse(id))
  return viewAssets(doc).assets
}
const id = (text: string): AssetId => AssetId.parse(text)

describe('versions of files', () => {
  test('a file that was replaced leads to the newest over several steps', () => {
    const { newestOf, olderOf } = versionsOf(listOf({ a: {}, b: { replaces: id('a') }, c: { replaces: id('b') } }))
    expect([newestOf('a')?.id, newestOf('b')?.id, newestOf('c')]).toEqual(['c', 'c', null])
    expect([olderOf('c')?.id, olderOf('a')]).toEqual(['b', null])
  })

  test('a draft, a withdrawn file and one that is gone replace nothing', () => {
    const files = listOf({
      a: {},
      b: { replaces: id('a'), state: 'draft' },
      c: { replaces: id('a'), state: 'withdrawn' },
      d: { replaces: id('gone') },
    })
    const { newestOf, olderOf } = versionsOf(files)
    expect([newestOf('a'), newestOf('gone'), olderOf('d')]).toEqual([null, null, null])
    // A draft names the file that it will replace.
    expect(olderOf('b')?.id).toBe('a')
  })

  test('the later in the list of two files that replace the same one counts', () => {
    expect(versionsOf(listOf({ a: {}, b: { replaces: id('a') }, c: { replaces: id('a') } })).newestOf('a')?.id).toBe(
      'c',
    )
  })

  test('a circle replaces nothing, and nothing runs for ever', () => {
    const files = listOf({ a: { replaces: id('b') }, b: { replaces: id('a') }, c: {}, d: { replaces: id('d') } })
    const { newestOf, olderOf } = versionsOf(files)
    for (const one of ['a', 'b', 'c', 'd']) expect(newestOf(one)).toBeNull()
    expect(olderOf('d')).toBeNull()
    const into = versionsOf(listOf({ x: {}, a: { replaces: id('b') }, b: { replaces: id('x') } }))
    expect(into.newestOf('x')?.id).toBe('a')
  })
})

describe('public files', () => {
  const url = 'https://materials.example/a.pdf'
  test('only final files with a title and an address are public, and of a chain the newest alone', () => {
    const files = listOf({
      old: { url, visibility: 'public' },
      new: { url, visibility: 'public', replaces: id('old'), note: 'inside' },
      draft: { url, visibility: 'public', state: 'draft' },
      withdrawn: { url, visibility: 'public', state: 'withdrawn' },
      network: { url },
      bare: { visibility: 'public' },
      nameless: { url, visibility: 'public', title: ' ' },
    })
    const shown = publicAssets(files, new Map())
    expect(shown.map((one) => one.id)).toEqual(['new'])
    expect(JSON.stringify(shown)).not.toContain('inside')
  })
})

describe('wishes for translations', () => {
  const official = {
    owner: AssetOwner.parse('network'),
    assets: listOf({
      poster: { language: 'en', wantedLanguages: ['da', 'sv', 'en'] },
      gone: { wantedLanguages: ['sv'], state: 'withdrawn' },
      old: { wantedLanguages: ['sv'] },
      new: { replaces: id('old') },
    }),
  }
  const danish = {
    owner: AssetOwner.parse('dk'),
    assets: listOf({ plakat: { adaptationOf: 'network/poster', language: 'da', state: 'draft' } }),
  }

  test('a wish is taken up by an adaptation in its language, and by nothing else', () => {
    const wanted = wantedTranslations([official, danish])
    expect(wanted.map(({ ref, language, takers }) => [ref, language, takers.map(({ owner }) => owner)])).toEqual([
      ['network/poster', 'da', ['dk']],
      ['network/poster', 'sv', []],
    ])
  })

  test('a wish waits at other centres that write the language, until somebody takes it up', () => {
    const wanted = wantedTranslations([official, danish])
    const finnish = AssetOwner.parse('fi')
    expect(openWishesFor(wanted, finnish, ['fi', 'sv']).map(({ language }) => language)).toEqual(['sv'])
    expect(openWishesFor(wanted, danish.owner, ['da'])).toEqual([])
    expect(openWishesFor(wanted, official.owner, ['sv'])).toEqual([])
    const withdrawn = { ...danish, assets: danish.assets.map((one) => ({ ...one, state: 'withdrawn' as const })) }
    expect(openWishesFor(wantedTranslations([official, withdrawn]), finnish, ['da'])).toHaveLength(1)
  })

  test('the address that takes a wish up names its file and language, and odd ones name nothing', () => {
    const [wish] = wantedTranslations([official])
    if (wish === undefined) throw new Error('no wish')
    const query = new URL(takeUpHref('sid-2027', AssetOwner.parse('dk'), wish), 'https://sid.example').searchParams
    expect(readTakeUp(query.get('translate') ?? '')).toEqual({ ref: 'network/poster', language: 'da' })
    for (const odd of ['', 'da', 'network/da', 'network/a/b/da']) expect(readTakeUp(odd)).toBeNull()
  })
})

describe('the addresses of a file', () => {
  test('are the same with and without a slash or a fragment, and other with another query', () => {
    expect(addressKey('https://a.example/x/#part')).toBe(addressKey('http://a.example/x'))
    expect(addressKey('https://a.example/x?page=2')).not.toBe(addressKey('https://a.example/x'))
    for (const odd of ['', 'x', 'javascript:alert(1)', 'mailto:a@b.example']) expect(addressKey(odd)).toBeNull()
  })

  test('a link into this workspace names the file, and one into another site does not', () => {
    const home = 'https://sid.example'
    expect(refInAddress(`${home}${assetHref('sid-2027', 'dk/plakat')}`, home)).toBe('dk/plakat')
    expect(refInAddress(`https://other.example${assetHref('sid-2027', 'dk/plakat')}`, home)).toBeNull()
    expect(refInAddress(`${home}/plans/sid-2027/dk`, home)).toBeNull()
  })
})
