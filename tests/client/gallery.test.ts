import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  chooseEntries,
  NO_CHOICES,
  refOf,
  sortEntries,
  WITHOUT_LABELS,
  type Choices,
  type GalleryEntry,
} from '../../client/assets/gallery.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { addAsset } from '../../shared/assets/layout.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import { AssetOwner } from '../../shared/ids.ts'

type First = Parameters<typeof addAsset>[1]

function file(owner: string, ownerName: string, first: First): GalleryEntry {
  const doc = new Y.Doc()
  addAsset(doc, first)
  const asset = viewAssets(doc).assets[0] as AssetView
  return { owner: AssetOwner.parse(owner), ownerName, isOwn: owner === 'dk', asset, picture: null, isReplaced: false }
}

const poster = file('network', 'Official', { title: 'Poster', kind: 'poster', language: 'en', format: 'idml' })
const film = file('network', 'Official', { title: 'Film', kind: 'video', format: 'mp4', state: 'withdrawn' })
const plakat = file('dk', 'Denmark', { title: 'Plakat', kind: 'poster', language: 'da', licence: 'CC BY 4.0' })
const afisha = file('bg', 'Bulgaria', {
  title: 'Плакат',
  kind: 'poster',
  language: 'bg',
  translationWanted: true,
  note: 'Überall zu drucken',
})
const ALL = [plakat, film, afisha, poster]

const chosen = (part: Partial<Choices>) => chooseEntries(ALL, { ...NO_CHOICES, ...part })

describe('files are chosen', () => {
  test.each<[string, Partial<Choices>, readonly GalleryEntry[]]>([
    ['all of them without a choice', {}, ALL],
    ['the official ones', { owner: 'official' }, [film, poster]],
    ['those of centres', { owner: 'centres' }, [plakat, afisha]],
    ['our own', { owner: 'ours' }, [plakat]],
    ['by kind', { kind: 'video' }, [film]],
    ['by language', { language: 'da' }, [plakat]],
    ['without a language', { language: WITHOUT_LABELS }, [film]],
    ['by format', { format: 'idml' }, [poster]],
    ['by licence', { licence: 'CC BY 4.0' }, [plakat]],
    ['that want translation', { translationWanted: true }, [afisha]],
    ['by words in any order, without accents and case', { text: 'drucken UBERALL' }, [afisha]],
    ['by their owner’s name', { text: 'denmark' }, [plakat]],
    ['by everything at once', { kind: 'poster', owner: 'centres', text: 'плакат' }, [afisha]],
    ['none', { text: 'nothing like this' }, []],
  ])('%s', (_, part, expected) => {
    expect(chosen(part)).toEqual(expected)
  })
})

test('official files come first, then by country; withdrawn ones last in every order', () => {
  const titles = (sorting: Parameters<typeof sortEntries>[1]) =>
    sortEntries(ALL, sorting).map(({ asset }) => asset.title)
  expect(titles('official-first')).toEqual(['Poster', 'Плакат', 'Plakat', 'Film'])
  expect(titles('title')).toEqual(['Plakat', 'Poster', 'Плакат', 'Film'])
  expect(titles('owner')).toEqual(['Плакат', 'Plakat', 'Poster', 'Film'])
})

test('an asset is named by its owner and id', () => {
  expect(refOf(plakat)).toBe(`dk/${plakat.asset.id}`)
})
