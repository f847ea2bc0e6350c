/**
 * What happened to the plans of the demo network before its server was seeded: what was added later, and what activities said
 * before. What is not named here was there from the first day of its plan, as it is now.
 */
import type { ActivityStatus } from '../../shared/plans/fields.ts'
import type { HighLevelRoleId } from '../../shared/taxonomy.ts'

/** What an activity said until then. */
export interface EarlierValues {
  /** Its only day. */
  readonly on?: `2027-${string}`
  readonly status?: ActivityStatus
  readonly highLevel?: readonly HighLevelRoleId[]
  readonly needs?: string
}

export interface DemoChange {
  readonly centre: string
  /** Of the activity, as in its plan. */
  readonly title: string
  /** Days before the server is seeded. */
  readonly daysAgo: number
  /** `null` if the activity was added then. */
  readonly before: EarlierValues | null
}

export const DEMO_CHANGES: readonly DemoChange[] = [
  change('dk', 'Breakfast briefing on minors and AI companions', 1, { highLevel: ['regulator'] }),
  change('it', 'Incontro per genitori con Telefono Azzurro', 1, { on: '2027-02-15' }),
  change('pt', 'Helpline stand at the youth office', 2, { status: 'tentative' }),
  change('gr', 'Διαδικτυακά μαθήματα ανά ηλικία', 2, { status: 'tentative' }),
  change('ie', 'Survey of teenagers on streaks and endless feeds', 2, { on: '2027-02-02' }),
  change('fr', '3018: a day in the listening room', 3, { highLevel: [] }),
  change('mt', 'Lesson on AI friends for form 3', 3, null),
  change('be', 'Soirée parents : l’âge sur les réseaux', 3, { status: 'tentative' }),
  change('cz', 'Gaming stream with the helpline', 4, { on: '2027-02-09' }),
  change('ro', 'Caravan to villages without a youth centre', 4, null),
  change('nl', 'Primary lessons: advertising in videos', 4, {
    needs: 'Examples of hidden advertising aimed at children from other countries.',
  }),
  change('lu', 'School visits: streamed lesson from Germany', 5, { on: '2027-02-09' }),
  change('pl', 'Webinary dla rodziców i nauczycieli', 5, { status: 'tentative' }),
  change('si', 'Seminar for kindergarten teachers', 5, { status: 'tentative' }),
  change('ua', 'Круглий стіл про вербування підлітків', 6, { highLevel: ['police'] }),
  change('es', 'Youth voices on online dares', 6, null),
  change('hr', 'Training for helpline volunteers on nudified images', 6, { on: '2027-02-10' }),

  change('dk', 'Chat evening: when the bot is not enough', 9, { status: 'tentative' }),
  change('gb', 'Education packs for five age groups', 9, { status: 'confirmed' }),
  change('ee', 'Veebiseminar vanematele: hääl, mis pole sinu laps', 9, { status: 'tentative' }),
  change('nl', 'Training for school staff on image abuse', 10, { on: '2027-02-10' }),
  change('fi', 'Nordic youth questions on chatbots', 11, { on: '2027-02-10' }),
  change('lv', 'Live quiz between schools', 12, { on: '2027-02-11' }),
  change('at', 'Helpline night on images that are not you', 13, null),
  change('no', 'Digitalt foreldremøte', 14, null),
  change('bg', 'Media briefing: hotline figures', 15, { highLevel: [] }),
  change('hu', 'Round table on games and loot boxes', 16, { on: '2027-02-09' }),
  change('tr', 'Parents’ evenings for Turkish speakers abroad', 17, null),
  change('it', 'Evento nazionale «Intelligenze a confronto»', 18, { highLevel: ['police'], status: 'tentative' }),
]

function change(centre: string, title: string, daysAgo: number, before: EarlierValues | null): DemoChange {
  return { centre, title, daysAgo, before }
}

/** Plans were begun one after the other, before the first change. */
const FIRST_BEGUN_DAYS_AGO = 40
const LAST_BEGUN_DAYS_AGO = 21
const DAYS_OF_BEGINNING = FIRST_BEGUN_DAYS_AGO - LAST_BEGUN_DAYS_AGO + 1
const DAYS_BETWEEN = 7

/** @param place of the plan among all of its campaign */
export const begunDaysAgo = (place: number): number =>
  FIRST_BEGUN_DAYS_AGO - ((place * DAYS_BETWEEN) % DAYS_OF_BEGINNING)
