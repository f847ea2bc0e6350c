import type { DemoPlan } from '../plan.ts'

export const tr: DemoPlan = {
  centre: 'tr',
  timeZone: 'Europe/Istanbul',
  meta: {
    state: 'draft',
    theme: 'Ailece çevrim içi',
    objectives: 'Reach families in eighty-one provinces through schools and municipal centres.',
    keyMessages: 'Play together, decide together. Rules are for parents too.',
    hashtags: '#GüvenliİnternetGünü #SID2027',
    contact: 'Safer Internet Centre team, Ankara',
  },
  narrative: `
    ## Genel bakış
    Güvenli İnternet Günü'nü şubat ayı boyunca ailelerle birlikte kutluyoruz. Gezici tır altı ile gidiyor, okullar kendi
    etkinliklerini kaydediyor.

    ## What would help
    Guides on games that do not depend on one country's market.
  `,
  activities: [
    {
      title: 'Güvenli İnternet Günü etkinliği',
      gloss: 'Safer Internet Day event',
      type: 'conference',
      themes: ['digital-parenting', 'digital-citizenship'],
      audiences: ['parents', 'educators', 'policy'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '13:00'],
      format: 'hybrid',
      places: ['Ankara'],
      languages: ['tr'],
      channels: ['livestream', 'tv-radio'],
      partners: ['Information and Communication Technologies Authority'],
      highLevel: ['minister', 'regulator'],
      youthInvolvement: 'audience',
      description: `Öğrenciler ailelerine sorular soruyor; uzmanlar yalnızca yardım istendiğinde konuşuyor.`,
    },
    {
      title: 'Gezici tır: altı ilde okul ziyaretleri',
      gloss: 'Travelling truck: school visits in six provinces',
      type: 'info-stand',
      themes: ['gaming', 'cybersecurity', 'privacy-data'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-02-08', '2027-02-26'],
      format: 'onsite',
      places: ['Ankara', 'Konya', 'Kayseri', 'Sivas', 'Erzurum', 'Van'],
      languages: ['tr'],
      channels: ['outdoor', 'schools'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'children', value: 12000, source: 'Visitors of an earlier tour, rounded' }],
      description: `
        Tırda dört istasyon var: parola atölyesi, sahte haber masası, oyun köşesi ve ailelerin anlaşma duvarı.
      `,
    },
    {
      title: 'Guide to games for families',
      type: 'resource-launch',
      themes: ['gaming', 'digital-parenting'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-15',
      format: 'asynchronous',
      languages: ['tr'],
      channels: ['website', 'schools'],
      needs: 'A general parents’ guide to children’s games that can be localised.',
      description: `The outline is ready; we look for a text that we may adapt.`,
    },
    {
      title: 'Parents’ evenings for Turkish speakers abroad',
      type: 'webinar',
      themes: ['digital-parenting'],
      audiences: ['parents'],
      status: 'tentative',
      on: '2027-02-20',
      at: ['19:00', '20:00'],
      format: 'online',
      languages: ['tr'],
      offers:
        'Facilitators for online parents’ evenings in Turkish, for families in Germany, Austria or the Netherlands.',
      youthInvolvement: 'none',
      description: `Almanya, Avusturya ve Hollanda'daki ailelere açık bir saatlik sohbet.`,
    },
  ],
}
