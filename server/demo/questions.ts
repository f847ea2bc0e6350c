/**
 * More questions of the demo network, as many as a helpdesk has in a busy week: demonstration text, our own words, of roles and
 * not of persons. Several centres ask the same.
 */

type Field = 'title' | 'startsOn' | 'partners' | 'audiences' | 'languages'

export interface DemoQuestion {
  readonly centre: string
  /** A document as a whole, or a field of one of the plan's activities. */
  readonly place: 'plan' | 'profile' | 'assets' | readonly [activity: number, field: Field]
  readonly hoursAgo: number
  readonly text: string
}

const about = (place: DemoQuestion['place'], ...asked: readonly (readonly [string, number, string])[]) =>
  asked.map(([centre, hoursAgo, text]): DemoQuestion => ({ centre, place, hoursAgo, text }))

export const DEMO_QUESTIONS: readonly DemoQuestion[] = [
  ...about(
    [0, 'startsOn'],
    ['at', 118, 'May the date of this activity still move after the January deadline?'],
    ['be', 97, 'Our venue can only say in January whether the date holds. Is a week enough in the plan?'],
    ['cz', 71, 'Můžeme datum ještě změnit po lednovém termínu?'],
    ['fr', 64, 'La date peut-elle encore changer après l’échéance de janvier ?'],
    ['it', 43, 'Possiamo cambiare la data dopo la scadenza di gennaio?'],
    ['es', 31, '¿Podemos cambiar la fecha después del plazo de enero?'],
    ['nl', 22, 'Mag de datum nog verschuiven na de deadline van januari?'],
    ['se', 12, 'Får datumet ändras efter tidsgränsen i januari?'],
  ),
  ...about(
    [1, 'partners'],
    ['de', 112, 'Ein Sponsor möchte sein Logo auf dem Plakat. Wohin gehört es, und wer stimmt zu?'],
    ['gr', 93, 'Πού μπαίνει το λογότυπο του χορηγού στην αφίσα;'],
    ['hu', 88, 'Hová kerülhet a támogató logója a plakáton?'],
    ['ie', 59, 'Where does a sponsor’s logo go on the poster, and who agrees to it?'],
    ['lt', 46, 'Kur plakate dėti rėmėjo logotipą?'],
    ['lv', 37, 'Kur plakātā likt sponsora logotipu?'],
    ['pl', 27, 'Gdzie na plakacie umieścić logo sponsora i kto to zatwierdza?'],
    ['si', 16, 'Kam na plakatu sodi logotip sponzorja?'],
    ['fi', 9, 'Mihin kohtaan julistetta sponsorin logo laitetaan?'],
  ),
  ...about(
    'assets',
    ['bg', 104, 'Може ли да преведем официалния плакат и да добавим наш номер?'],
    ['hr', 91, 'Smijemo li prevesti službeni plakat i dodati svoj broj?'],
    ['cy', 83, 'May we translate the official poster and add our own number?'],
    ['ee', 66, 'Kas tohime ametliku plakati tõlkida ja lisada oma numbri?'],
    ['is', 57, 'May we translate the official poster into Icelandic?'],
    ['mt', 48, 'May the official poster be translated into Maltese, with our helpline beneath?'],
    ['no', 34, 'Kan vi oversette den offisielle plakaten og legge til vårt nummer?'],
    ['pt', 25, 'Podemos traduzir o cartaz oficial e acrescentar o nosso número?'],
    ['ro', 14, 'Putem traduce afișul oficial și adăuga numărul nostru?'],
    ['sk', 6, 'Môžeme preložiť oficiálny plagát a pridať naše číslo?'],
  ),
  ...about(
    [0, 'audiences'],
    ['dk', 109, 'Do we count pupils who watch the stream as participants?'],
    ['at', 86, 'Zählen Schulklassen, die online zusehen, als Teilnehmende?'],
    ['it', 74, 'Contiamo anche le classi che seguono online tra i partecipanti?'],
    ['lu', 52, 'Do classes that watch online count as participants, or as reach?'],
    ['pl', 40, 'Czy klasy oglądające online liczymy jako uczestników?'],
    ['gr', 29, 'Μετράμε ως συμμετέχοντες και τις τάξεις που παρακολουθούν διαδικτυακά;'],
    ['ie', 20, 'Are teachers who only download the lesson participants?'],
    ['de', 11, 'Wie zählen wir Lehrkräfte, die nur das Material herunterladen?'],
    ['nl', 4, 'Tellen klassen die online meekijken mee als deelnemers?'],
  ),
  ...about(
    'profile',
    ['fr', 101, 'Our profile page still names last year’s slogan. Who changes it, we or you?'],
    ['cz', 79, 'Which picture may stand on our public page if children are on it?'],
    ['es', 62, '¿Qué foto puede estar en nuestra página pública si aparecen menores?'],
    ['hu', 54, 'Milyen fénykép lehet a nyilvános oldalunkon, ha gyerekek is látszanak?'],
    ['lv', 42, 'When is our profile page published, and can we still change it after that?'],
    ['se', 33, 'Kan vi ändra vår profilsida efter att den har publicerats?'],
    ['be', 24, 'Must our profile page be written in all three national languages?'],
    ['si', 17, 'Ali mora biti profil v angleščini, če je že v slovenščini?'],
    ['fi', 8, 'Täytyykö profiilisivun olla sekä suomeksi että ruotsiksi?'],
    ['hr', 3, 'May the profile page link to our own campaign site?'],
  ),
  ...about(
    'plan',
    ['lt', 95, 'Which hour does the deadline on 22 January mean, ours or Brussels time?'],
    ['gb', 77, 'Until what hour may we change the plan on the last day?'],
    ['no', 69, 'Is the January deadline 17:00 our time or Brussels time?'],
    ['ua', 61, 'Does close of business mean our time? We are an hour ahead of Brussels.'],
    ['bg', 50, 'До колко часа е крайният срок – по наше или по брюкселско време?'],
    ['ro', 38, 'Termenul este la ora noastră sau la ora Bruxelles-ului?'],
    ['ee', 28, 'We plan with a ministry that is no partner yet. May it be named in the plan?'],
    ['pt', 21, 'Quem vê o nosso plano enquanto é um rascunho?'],
    ['mt', 13, 'Can a colleague of another organisation edit our plan for a week?'],
    ['rs', 5, 'Who reads our plan while it is a draft?'],
    ['at', 2, 'Wer liest unseren Plan, solange er ein Entwurf ist?'],
  ),
  ...about(
    [1, 'languages'],
    ['lu', 81, 'We give the workshop in three languages. Is it one activity or three?'],
    ['be', 56, 'Is a workshop in Dutch and in French one activity or two?'],
    ['it', 45, 'Un laboratorio in italiano e in tedesco è una attività o due?'],
    ['lv', 35, 'Vai nodarbība latviešu un krievu valodā ir viena aktivitāte vai divas?'],
    ['fi', 26, 'Onko kaksikielinen työpaja yksi vai kaksi toimintaa?'],
    ['es', 18, '¿Un taller en castellano y catalán es una actividad o dos?'],
  ),
  ...about(
    [0, 'title'],
    ['pl', 99, 'May the title be in Polish, or does the network need an English one?'],
    ['de', 73, 'Braucht jede Aktivität einen englischen Titel?'],
    ['cz', 49, 'Musí mít aktivita anglický název?'],
    ['gr', 32, 'Χρειάζεται αγγλικός τίτλος για κάθε δράση;'],
    ['nl', 23, 'May we use the official hashtag in a title?'],
    ['dk', 15, 'May a platform’s name stand in the title of an activity?'],
    ['ie', 10, 'May we name a brand in the title if it pays for the event?'],
    ['se', 7, 'Får ett företags namn stå i aktivitetens titel?'],
  ),
]
