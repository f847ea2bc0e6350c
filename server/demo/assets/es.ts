import type { DemoAssets } from '../assetLinks.ts'

export const es: DemoAssets = {
  owner: 'es',
  assets: {
    cartel: {
      title: 'Cartel «Juntos por una internet mejor»',
      kind: 'poster',
      url: 'https://materials.example/es/ally-cartel.pdf',
      language: 'es',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Spain',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    pegatinas: {
      title: 'Hoja de pegatinas',
      kind: 'sticker-sheet',
      url: 'https://materials.example/es/ally-pegatinas.pdf',
      language: 'es',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Spain',
      version: '1',
      adaptationOf: 'network/stickers',
      state: 'final',
    },
    animacion: {
      title: 'Ally saluda en lengua de signos',
      kind: 'animation',
      url: 'https://materials.example/es/ally-animacion.mp4',
      format: 'mp4',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Spain',
      version: '1',
      adaptationOf: 'network/waves',
      state: 'final',
      translationWanted: true,
      note: 'Other sign languages are welcome: the file has one layer for the hands.',
    },
  },
}
