import type { DemoAssets } from '../assetLinks.ts'

export const pt: DemoAssets = {
  owner: 'pt',
  assets: {
    cartaz: {
      title: 'Cartaz «Juntos por uma internet melhor»',
      kind: 'poster',
      url: 'https://materials.example/pt/ally-cartaz.pdf',
      language: 'pt',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Portugal',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    lideres: {
      title: 'Crachás dos líderes digitais',
      kind: 'print-template',
      url: 'https://materials.example/pt/ally-lideres.svg',
      language: 'pt',
      format: 'svg',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Portugal',
      version: '3',
      adaptationOf: 'network/ally-figure-svg',
      state: 'final',
      translationWanted: true,
      note: 'The name field is a form: no design program needed.',
    },
  },
}
