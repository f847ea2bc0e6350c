import type { DemoPlan } from '../plan.ts'

export const gr: DemoPlan = {
  centre: 'gr',
  timeZone: 'Europe/Athens',
  meta: {
    state: 'draft',
    theme: 'Σκέψου πριν μοιραστείς',
    objectives: 'Schools hold their own event; a national contest shows what pupils know about invented news.',
    keyMessages: 'Think before you share. Look for the source. Old pictures make new lies.',
    hashtags: '#SID2027 #saferinternet4kids',
    contact: 'FORTH, Heraklion',
  },
  narrative: `
    ## Τι ετοιμάζουμε
    Πανελλήνιος μαθητικός διαγωνισμός για την παραπληροφόρηση, διαδικτυακές παρουσιάσεις ανά ηλικία και μια κεντρική
    εκδήλωση στην Αθήνα με το Υπουργείο Παιδείας.

    ## With others
    We would like a debate between two school teams of different countries, streamed, in English, 45 minutes.
  `,
  activities: [
    {
      title: 'Μαθητικός διαγωνισμός κατά της παραπληροφόρησης',
      gloss: 'Pupils’ contest against disinformation',
      type: 'competition',
      themes: ['disinformation', 'media-literacy', 'deepfakes'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      visibility: 'public',
      on: ['2027-01-11', '2027-02-05'],
      format: 'asynchronous',
      languages: ['el'],
      channels: ['schools'],
      partners: ['Ministry of Education'],
      youthInvolvement: 'co-created',
      expectedReach: [{ metric: 'schools', value: 300, source: 'Entries of an earlier contest' }],
      description: `
        Οι μαθητές δημιουργούν αφίσα, κόμικς ή βίντεο ενός λεπτού για μια είδηση που αποδείχθηκε ψευδής. Οι νικητές
        ανακοινώνονται στις 9 Φεβρουαρίου.
      `,
    },
    {
      title: 'Central event at the Ministry of Education',
      type: 'conference',
      themes: ['disinformation', 'influencers', 'youth-participation'],
      audiences: ['teens', 'educators', 'media'],
      status: 'confirmed',
      visibility: 'public',
      on: '2027-02-09',
      at: ['10:00', '13:00'],
      format: 'hybrid',
      places: ['Αθήνα'],
      languages: ['el'],
      channels: ['livestream', 'tv-radio'],
      partners: ['Ministry of Education', 'FORTH'],
      highLevel: ['minister', 'celebrity'],
      youthInvolvement: 'consulted',
      needs: 'A school team from another country for a streamed debate in English on online claims, ages 15 to 17.',
      expectedReach: [{ metric: 'participants_onsite', value: 800, source: 'Places in the hall' }],
      description: `
        Youth panellists interview well-known guests about a rumour they believed themselves. Prizes of the contest.
      `,
    },
    {
      title: 'Διαδικτυακά μαθήματα ανά ηλικία',
      gloss: 'Online lessons by age group',
      type: 'live-lesson',
      themes: ['disinformation', 'gaming', 'privacy-data'],
      audiences: ['primary', 'teens'],
      status: 'confirmed',
      on: ['2027-02-08', '2027-02-12'],
      format: 'online',
      languages: ['el'],
      channels: ['schools', 'livestream'],
      youthInvolvement: 'audience',
      expectedReach: [{ metric: 'children', value: 30000, source: 'Classes of an earlier year' }],
      description: `Κάθε μέρα μία ηλικία, σαράντα λεπτά, με ερωτήσεις από τις τάξεις.`,
    },
    {
      title: 'Parents’ evening on grooming',
      type: 'webinar',
      themes: ['grooming', 'digital-parenting'],
      audiences: ['parents', 'educators'],
      status: 'tentative',
      on: '2027-02-17',
      at: ['19:00', '20:30'],
      format: 'online',
      languages: ['el'],
      youthInvolvement: 'none',
      needs: 'A self-test for parents on online contacts of their children.',
      description: `Helpline and cybercrime unit explain how trust is built and abused.`,
    },
  ],
}
