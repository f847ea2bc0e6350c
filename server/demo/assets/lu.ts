import type { DemoAssets } from '../assetLinks.ts'

export const lu: DemoAssets = {
  owner: 'lu',
  assets: {
    affichen: {
      title: 'Poster in three languages',
      kind: 'poster',
      url: 'https://materials.example/lu/ally-affichen.idml',
      format: 'idml',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Luxembourg',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
      note: 'Luxembourgish, French and German on one sheet.',
    },
    sticker: {
      title: 'Stickeren',
      kind: 'sticker-sheet',
      url: 'https://materials.example/lu/ally-sticker.svg',
      language: 'lb',
      format: 'svg',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Luxembourg',
      version: '1',
      adaptationOf: 'network/stickers',
      state: 'final',
    },
  },
}
