import type { DemoAssets } from '../assetLinks.ts'

export const ua: DemoAssets = {
  owner: 'ua',
  assets: {
    plakat: {
      title: 'Плакат «Разом за кращий інтернет»',
      kind: 'poster',
      url: 'https://materials.example/ua/ally-plakat.pdf',
      language: 'uk',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Ukraine',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    kartky: {
      title: 'Картки для укриття: ігри з Еллі без інтернету',
      kind: 'print-template',
      url: 'https://materials.example/ua/ally-kartky.pdf',
      language: 'uk',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Ukraine',
      version: '1',
      adaptationOf: 'network/ally-figure',
      state: 'final',
      translationWanted: true,
      note: 'A5, black and white, to be printed anywhere.',
    },
  },
}
