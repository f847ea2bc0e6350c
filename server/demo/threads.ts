/**
 * Questions of the demo network and what was answered: demonstration text, our own words, of roles and not of persons. The
 * rules that are told in the answers are the demo network's.
 */
import type { TranslatedLanguage } from '../../shared/comments/answerLibrary.ts'
import type { ThreadState } from '../../shared/comments/thread.ts'
import type { ThreadAudience } from '../../shared/documents/threadAudience.ts'

type DemoWriter = 'planner' | 'second planner' | 'helpdesk' | 'coordinator' | `planner of ${string}`

interface DemoComment {
  readonly by: DemoWriter
  /** In the markup of `readMarkup`. */
  readonly text: string
  /** Before the server is seeded. */
  readonly hoursAgo: number
}

export type DemoPlace =
  | { readonly at: 'plan' | 'profile' | 'assets' }
  /** An activity by its title, and one of its fields. */
  | { readonly at: 'activity'; readonly title: string; readonly field: string | null }
  /** Words of a plan's narrative. */
  | { readonly at: 'words'; readonly words: string }

export interface DemoThread {
  readonly centre: string
  readonly place: DemoPlace
  readonly audience: ThreadAudience
  readonly toHelpdesk: boolean
  /** Instead of the words of its place. */
  readonly proposes?: string
  readonly comments: readonly [DemoComment, ...DemoComment[]]
  /** Whoever looks after it. */
  readonly owner?: 'helpdesk' | 'coordinator'
  /** Where it is not what the comments make it. */
  readonly state?: ThreadState
}

export const DEMO_THREADS: readonly DemoThread[] = [
  {
    centre: 'mt',
    place: { at: 'plan' },
    audience: 'centre',
    toHelpdesk: true,
    comments: [
      {
        by: 'planner',
        text: 'Our venue wants a partner’s logo on the roll-up. Where does it go, and who says yes?',
        hoursAgo: 76,
      },
    ],
  },
  {
    centre: 'bg',
    place: { at: 'activity', title: 'Working groups of pupils and parents', field: 'startsOn' },
    audience: 'network',
    toHelpdesk: true,
    comments: [
      { by: 'planner', text: 'Можем ли да пишем само седмицата, ако денят още не е ясен?', hoursAgo: 50 },
      { by: 'second planner', text: 'Училищата потвърждават чак в края на януари.', hoursAgo: 49 },
    ],
  },
  {
    centre: 'pt',
    place: { at: 'profile' },
    audience: 'centre',
    toHelpdesk: true,
    owner: 'coordinator',
    comments: [
      { by: 'planner', text: 'We have two profile pages, one for each partner. Must both be updated?', hoursAgo: 30 },
    ],
  },
  {
    centre: 'dk',
    place: { at: 'activity', title: 'Chat evening: when the bot is not enough', field: 'partners' },
    audience: 'centre',
    toHelpdesk: true,
    owner: 'helpdesk',
    comments: [
      {
        by: 'planner',
        text: 'May the helpline number stand beside our own chat on one poster, or must it stand alone? The printer needs the files on Monday.',
        hoursAgo: 19,
      },
    ],
  },
  {
    centre: 'ee',
    place: { at: 'plan' },
    audience: 'network',
    toHelpdesk: true,
    comments: [
      { by: 'planner', text: 'Which hour does “close of business” mean for the January deadline?', hoursAgo: 7 },
    ],
  },
  {
    centre: 'rs',
    place: { at: 'plan' },
    audience: 'centre',
    toHelpdesk: true,
    comments: [{ by: 'planner', text: 'Naš drugi centar ne vidi ovaj plan. Kako da ih dodamo?', hoursAgo: 5 }],
  },
  {
    centre: 'lu',
    place: { at: 'assets' },
    audience: 'network',
    toHelpdesk: true,
    comments: [
      {
        by: 'planner',
        text: 'Is there a press kit in Luxembourgish, or may we translate the English one?',
        hoursAgo: 3,
      },
    ],
  },
  {
    centre: 'ro',
    place: { at: 'plan' },
    audience: 'network',
    toHelpdesk: true,
    comments: [{ by: 'planner', text: 'Participanți: îi numărăm și pe elevii care urmăresc online?', hoursAgo: 1 }],
  },
  {
    centre: 'hr',
    place: { at: 'plan' },
    audience: 'network',
    toHelpdesk: true,
    comments: [
      { by: 'planner', text: 'Smije li broj linije za pomoć stajati uz naš logotip na plakatu?', hoursAgo: 200 },
      {
        by: 'helpdesk',
        text: `
          Yes, beside is fine. Two things:
          - the number at least as large as the name of the centre
          - print the opening hours with it
        `,
        hoursAgo: 196,
      },
    ],
  },
  {
    centre: 'lv',
    place: { at: 'plan' },
    audience: 'network',
    toHelpdesk: true,
    state: 'resolved',
    comments: [
      {
        by: 'planner',
        text: 'Until what hour can we still change the plan on the day of the deadline?',
        hoursAgo: 260,
      },
      {
        by: 'helpdesk',
        text: 'Until 17:00 in Brussels. The plan stays open after that, too: what is new is seen by everybody.',
        hoursAgo: 258,
      },
      { by: 'planner', text: 'Clear, thank you.', hoursAgo: 250 },
    ],
  },
  {
    centre: 'be',
    place: { at: 'plan' },
    audience: 'network',
    toHelpdesk: true,
    state: 'resolved',
    comments: [
      { by: 'planner', text: 'Two partners’ logos on one poster: which comes first?', hoursAgo: 330 },
      { by: 'helpdesk', text: 'Your own centre first, partners below it in the order of the alphabet.', hoursAgo: 320 },
    ],
  },
  {
    centre: 'dk',
    place: { at: 'activity', title: 'Samtalekort om AI-venner', field: 'offers' },
    audience: 'network',
    toHelpdesk: false,
    comments: [
      {
        by: 'planner of se',
        text: 'Could we have the cards as an open file? We would print them in Swedish.',
        hoursAgo: 40,
      },
      { by: 'second planner', text: 'Gladly, after the proofreading. Shall we say mid-January?', hoursAgo: 22 },
    ],
  },
  {
    centre: 'dk',
    place: { at: 'activity', title: 'Breakfast briefing on minors and AI companions', field: null },
    audience: 'centre-only',
    toHelpdesk: false,
    comments: [
      {
        by: 'planner',
        text: 'The minister’s office has not answered yet. Until then we promise nobody anything.',
        hoursAgo: 30,
      },
    ],
  },
  {
    centre: 'dk',
    place: { at: 'words', words: 'free to translate' },
    proposes: 'free to translate under CC BY-SA',
    audience: 'network',
    toHelpdesk: true,
    comments: [
      {
        by: 'planner of fi',
        text: 'Free for everybody, or for members of the network only? And under which name?',
        hoursAgo: 9,
      },
    ],
  },
  {
    centre: 'dk',
    place: { at: 'plan' },
    audience: 'centre',
    toHelpdesk: false,
    comments: [{ by: 'second planner', text: 'Who writes to the schools this year: you or I?', hoursAgo: 26 }],
  },
]

interface DemoAnswer {
  readonly title: string
  readonly text: string
}

/** For messages of the public. In Danish and German too; in other languages nobody has written them yet. */
export const DEMO_AGREED_ANSWERS: readonly (DemoAnswer & {
  readonly translations: Readonly<Partial<Record<TranslatedLanguage, string>>>
})[] = [
  {
    title: 'Image shared',
    text: 'Thank you for writing. It is not your fault, and you are not alone. Call the helpline today: it is free, and you do not have to say who you are. They also help to have the picture removed.',
    translations: {
      da: 'Tak, fordi du skriver. Det er ikke din skyld, og du er ikke alene. Ring til rådgivningen i dag: Det er gratis, og du behøver ikke sige, hvem du er. De hjælper også med at få billedet fjernet.',
      de: 'Danke, dass du schreibst. Du bist nicht schuld, und du bist nicht allein. Ruf heute die Helpline an: Das kostet nichts, und du musst nicht sagen, wer du bist. Sie hilft auch, das Bild löschen zu lassen.',
    },
  },
  {
    title: 'Talk to someone',
    text: 'Thank you for your trust. We are no helpline and cannot help as they can. The helpline listens, for free and without asking your name. No question is too small for them.',
    translations: {
      da: 'Tak for din tillid. Vi er ikke en rådgivningslinje og kan ikke hjælpe, som de kan. Rådgivningen lytter, gratis og uden at spørge om dit navn. Intet spørgsmål er for lille.',
    },
  },
]

export const DEMO_CANNED_ANSWERS: readonly DemoAnswer[] = [
  {
    title: 'Close of business: which hour, which zone',
    text: 'Close of business is 17:00 in Brussels, {day and month}. Your plan in {country} stays open after that: what you add later is seen as well.',
  },
  {
    title: 'Helpline number: how to show it',
    text: 'Beside your own chat is fine. Please keep the number at least as large as the name of the centre, and print the hours with it: {opening hours}.',
  },
  {
    title: 'Logos: which file, who agrees',
    text: 'Your own centre’s logo comes first, partners’ below it in the order of the alphabet. The partner {partner} has to agree in writing; we keep the files for {country} in the asset links.',
  },
]

export const DEMO_FAQ: readonly DemoAnswer[] = [
  {
    title: 'Until what hour does “close of business” last?',
    text: 'Until 17:00 in Brussels on the day of the deadline. Plans stay open after it.',
  },
  {
    title: 'We do not know the day of an activity yet. Do we wait with it?',
    text: 'No. Write it down as tentative, with a first and a last day that it may be. Others can plan with you from then on.',
  },
  {
    title: 'May we translate the official Ally files?',
    text: 'Yes, if the licence of the entry says so. Add your translation to your own asset links and say what it was adapted from.',
  },
  {
    title: 'How do we count participants who only watch online?',
    text: 'As a figure of its own, with its own metric. Figures of different metrics are never added up.',
  },
]
