import type { DemoAssets } from '../assetLinks.ts'

export const bg: DemoAssets = {
  owner: 'bg',
  assets: {
    plakat: {
      title: 'Плакат „Заедно за по-добър интернет“',
      kind: 'poster',
      url: 'https://materials.example/bg/ally-plakat.pdf',
      language: 'bg',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Bulgaria',
      version: '0.9',
      adaptationOf: 'network/poster-together',
      state: 'draft',
      note: 'Waits for the printer’s proof.',
    },
    uroci: {
      title: 'Работен лист „Какво би направил Али?“',
      kind: 'worksheet',
      url: 'https://materials.example/bg/ally-uroci.docx',
      language: 'bg',
      format: 'docx',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Bulgaria',
      version: '1',
      adaptationOf: 'network/worksheet',
      state: 'draft',
    },
  },
}
