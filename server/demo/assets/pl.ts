import type { DemoAssets } from '../assetLinks.ts'

export const pl: DemoAssets = {
  owner: 'pl',
  assets: {
    plakat: {
      title: 'Plakat „Razem na rzecz lepszego internetu”',
      kind: 'poster',
      url: 'https://materials.example/pl/ally-plakat.pdf',
      language: 'pl',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Poland',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    karta: {
      title: 'Karta pracy „Co zrobiłaby Ally?”',
      kind: 'worksheet',
      url: 'https://materials.example/pl/ally-karta.pdf',
      language: 'pl',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Poland',
      version: '1',
      adaptationOf: 'network/worksheet',
      state: 'draft',
    },
    film: {
      title: 'Film „Ally najpierw pyta” z napisami',
      kind: 'video',
      url: 'https://materials.example/pl/ally-film.mp4',
      language: 'pl',
      format: 'mp4',
      licence: 'CC BY-ND 4.0',
      credit: 'Safer Internet Centre Poland',
      version: '1',
      adaptationOf: 'network/film',
      state: 'final',
    },
  },
}
