import type { DemoAssets } from '../assetLinks.ts'

export const ee: DemoAssets = {
  owner: 'ee',
  assets: {
    plakat: {
      title: 'Plakat „Koos parema interneti nimel“',
      kind: 'poster',
      url: 'https://materials.example/ee/ally-plakat.pdf',
      language: 'et',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Estonia',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    slaidid: {
      title: 'Slaidid kooliaktuseks',
      kind: 'presentation',
      url: 'https://materials.example/ee/ally-slaidid.pptx',
      language: 'et',
      format: 'pptx',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Estonia',
      version: '1',
      adaptationOf: 'network/slides',
      state: 'draft',
    },
  },
}
