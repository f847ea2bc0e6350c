import type { DemoAssets } from '../assetLinks.ts'

export const gr: DemoAssets = {
  owner: 'gr',
  assets: {
    afisa: {
      title: 'Αφίσα «Μαζί για ένα καλύτερο διαδίκτυο»',
      kind: 'poster',
      url: 'https://materials.example/gr/ally-afisa.pdf',
      language: 'el',
      format: 'pdf',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Greece',
      version: '2027-1',
      adaptationOf: 'network/poster-together',
      state: 'final',
    },
    fyllo: {
      title: 'Φύλλο εργασίας «Τι θα έκανε ο Άλι;»',
      kind: 'worksheet',
      url: 'https://materials.example/gr/ally-fyllo.docx',
      language: 'el',
      format: 'docx',
      licence: 'CC BY 4.0',
      credit: 'Safer Internet Centre Greece',
      version: '1',
      adaptationOf: 'network/worksheet',
      state: 'draft',
    },
  },
}
