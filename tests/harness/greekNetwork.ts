/**
 * A network of two centres in which all content is Greek, so that no content hides a text of the interface that is in
 * English. It has something on every page.
 */
import { saferInternetDayCampaign, type Campaign } from '../../shared/campaign.ts'
import { documentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import { CentreId } from '../../shared/ids.ts'
import { MilestoneFields } from '../../shared/milestones/milestone.ts'
import { NETWORK, type NetworkCentre } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import { DEMO_PASSWORD, demoPeople } from '../../server/demo/people.ts'
import { buildDemoAssets } from '../../server/demo/assetLinks.ts'
import { buildDemoProfile } from '../../server/demo/profile.ts'
import type { App } from '../../server/wiring/app.ts'
import { activity, meta, narrative, plan, update, type Part } from '../language/plan.ts'
import type { TestNetwork } from './testServer.ts'

const GREEK_CAMPAIGN: Campaign = {
  ...saferInternetDayCampaign(2027),
  name: 'Ημέρα Ασφαλούς Διαδικτύου 2027',
  shortName: 'ΗΑΔ 2027',
  slogan: 'Μαζί για ένα καλύτερο διαδίκτυο',
  hashtags: ['#ΗΑΔ2027'],
}

const centre = (id: string, name: string): NetworkCentre => {
  const known = NETWORK.find((one) => one.id === id)
  if (known === undefined) throw new Error(`the network has no centre ${id}`)
  return { ...known, name, nameKnown: true }
}
const CENTRES = [
  centre('gr', 'Ελληνικό Κέντρο Ασφαλούς Διαδικτύου'),
  centre('cy', 'Κυπριακό Κέντρο Ασφαλούς Διαδικτύου'),
  // Its name needs a footnote.
  centre('xk', 'Κέντρο του Κοσσυφοπεδίου'),
]
const PEOPLE: readonly Person[] = demoPeople(CENTRES).map((person, at) => ({ ...person, name: `Άτομο ${at + 1}` }))

/** Two planners with much in common, whose plans use every field. */
const PLANS: Readonly<Record<'gr' | 'cy', readonly Part[]>> = {
  gr: [
    meta({ theme: 'Σκέψου πριν μοιραστείς', objectives: 'Να μιλήσουμε με όλα τα σχολεία.', contact: 'Γραφείο' }),
    narrative('Ετοιμάζουμε έναν διαγωνισμό για την παραπληροφόρηση.'),
    activity('Διαγωνισμός κατά της παραπληροφόρησης', {
      type: 'competition',
      themes: ['disinformation', 'deepfakes'],
      audiences: ['teens', 'parents'],
      status: 'confirmed',
      visibility: 'public',
      format: 'online',
      places: ['Αθήνα'],
      languages: ['el', 'en'],
      channels: ['schools'],
      partners: ['Υπουργείο Παιδείας'],
      highLevel: ['minister'],
      youthInvolvement: 'co-created',
      on: '2027-02-09',
      until: '2027-02-12',
      from: '09:00',
      to: '12:30',
      timeZone: 'Europe/Athens',
      offers: 'Ένα κουίζ για την παραπληροφόρηση',
      needs: 'Έναν ομιλητή για τα βαθιά ψεύτικα βίντεο',
      resources: [{ title: 'Φυλλάδιο', type: 'lesson-plan', url: 'https://materials.example/gr', languages: ['el'] }],
      expectedReach: [{ metric: 'participants_onsite', value: 12_500, source: 'Θέσεις' }],
      description: 'Οι μαθητές φτιάχνουν μια αφίσα για μια ψεύτικη είδηση.',
    }),
    activity('Εσωτερική συνάντηση', { visibility: 'network', status: 'cancelled' }),
    activity('', { status: 'tentative' }),
  ],
  cy: [
    meta({ theme: 'Μαζί' }),
    activity('Διαγωνισμός για τις ψεύτικες ειδήσεις', {
      type: 'competition',
      themes: ['disinformation'],
      audiences: ['teens'],
      status: 'confirmed',
      format: 'onsite',
      languages: ['el'],
      on: '2027-02-10',
      offers: 'Έναν ομιλητή για τα βαθιά ψεύτικα βίντεο',
      needs: 'Ένα κουίζ για την παραπληροφόρηση',
      description: 'Οι μαθητές φτιάχνουν μια αφίσα για την παραπληροφόρηση.',
    }),
  ],
}

const PROFILE = buildDemoProfile({
  centre: 'gr',
  contact: { email: 'sid.gr@demo.example', helplineName: 'Γραμμή βοήθειας', helplineNumber: '210 000' },
  social: [{ network: 'facebook', url: 'https://social.example/sid-gr' }],
  texts: { el: { title: 'Μία ημέρα για όλους', about: 'Προσκαλούμε όλες τις τάξεις.' } },
})
const ASSETS = buildDemoAssets({
  owner: 'gr',
  assets: {
    afisa: {
      title: 'Αφίσα «Μαζί»',
      kind: 'poster',
      url: 'https://materials.example/gr/ally.pdf',
      language: 'el',
      format: 'pdf',
      credit: 'Ελληνικό Κέντρο',
      state: 'final',
      translationWanted: true,
    },
  },
})

const MILESTONE = MilestoneFields.parse({
  kind: 'deadline',
  title: 'Παράδοση των σχεδίων',
  when: { kind: 'day', day: '2027-01-22' },
  whenNote: 'και όλος ο Φεβρουάριος',
  time: { kind: 'at', start: '12:00', end: '13:00' },
  place: { kind: 'hybrid', text: 'Βρυξέλλες' },
  detailsToFollow: true,
  audiences: ['all', 'sic-plus'],
  purposes: ['action', 'dissemination'],
  contact: { kind: 'role', role: 'coordination-team' },
  link: 'https://materials.example',
  text: 'Μία μέρα πριν από όλα.',
  reminds: true,
})

export const GREEK_NETWORK: TestNetwork = {
  signInOptions: {
    demo: {
      password: DEMO_PASSWORD,
      people: PEOPLE.map(({ id, email, name, role, memberships }) => ({
        id,
        email,
        name,
        role,
        centre: memberships[0]?.centre ?? null,
      })),
      centres: CENTRES.map(({ id, name, country, countryName }) => ({ id, name, country, countryName })),
    },
  },
  async seed(app: App): Promise<void> {
    const campaign = GREEK_CAMPAIGN.id
    await app.campaigns.addCentres(CENTRES)
    const documents: DocumentRef[] = [
      { kind: 'assets', campaign, owner: 'network' },
      ...CENTRES.flatMap(({ id }): DocumentRef[] => [
        { kind: 'profile', campaign, centre: id },
        { kind: 'assets', campaign, owner: id },
      ]),
    ]
    const states = new Map([
      [`profile/${campaign}/gr`, PROFILE],
      [`assets/${campaign}/gr`, ASSETS],
    ])
    await app.documents.create(
      documents.map((ref) => ({ ref, state: states.get(documentName(ref)) })),
      null,
    )
    await app.campaigns.add(
      GREEK_CAMPAIGN,
      CENTRES.map(({ id }) => id),
    )
    await app.people.add(PEOPLE, true)
    await app.features.milestones.milestones.add(campaign, undefined, MILESTONE, { by: null, at: new Date() })
    for (const [id, parts] of Object.entries(PLANS)) {
      const key = { campaign, centre: CentreId.parse(id) }
      await app.documents.create([{ ref: { kind: 'plan', ...key }, state: update(plan(...parts)) }], null)
      await app.plans.register(key, `test-${id}`, null, new Date())
    }
  },
}
