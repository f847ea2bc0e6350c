import type { DemoAssets } from '../assetLinks.ts'

export const ie: DemoAssets = {
  owner: 'ie',
  assets: {
    poist: {
      title: 'Póstaer “Le chéile ar mhaithe le hidirlíon níos fearr”',
      kind: 'poster',
      url: 'https://materials.example/ie/ally-poist.pdf',
      language: 'ga',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Ireland',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    assembly: {
      title: 'Assembly pack with Ally',
      kind: 'presentation',
      url: 'https://materials.example/ie/ally-assembly.pptx',
      language: 'en',
      format: 'pptx',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Ireland',
      version: '2',
      adaptationOf: 'network/slides',
      state: 'final',
      translationWanted: true,
      note: 'Twenty minutes; the quiz at the end needs no devices.',
    },
  },
}
