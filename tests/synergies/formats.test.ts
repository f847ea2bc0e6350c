/** The terms of the thesaurus other than topics: what they find, and what they leave alone. */
import { describe, expect, it } from 'vitest'
import { CONCEPTS } from '../../server/synergies/thesaurus/concepts.ts'
import { compileMatcher } from '../../server/synergies/thesaurus/matcher.ts'
import { tokenize } from '../../server/language/tokens.ts'

const matcher = compileMatcher(CONCEPTS)
const conceptsIn = (language: string, text: string) =>
  new Set(matcher.find(tokenize(text), new Set([language])).map(({ concept }) => concept))

describe('what terms find', () => {
  it.each([
    ['en', 'We lend a deck of question cards to any class', 'cards'],
    ['de', 'Ein neues Gesprächskartenset für Familien', 'cards'],
    ['fi', 'Lautapelin voi lainata kirjastosta', 'board-game'],
    ['et', 'Lauamängud raamatukogudes üle Eesti', 'board-game'],
    ['hu', 'Társasjátékot készítettünk a napközinek', 'board-game'],
    ['pl', 'Nowe scenariusze lekcji do pobrania', 'lesson-plan'],
    ['el', 'Έτοιμα διδακτικά σενάρια για το γυμνάσιο', 'lesson-plan'],
    ['tr', 'Öğretmenler için ders planları', 'lesson-plan'],
    ['ka', 'გაკვეთილის გეგმები მასწავლებლებისთვის', 'lesson-plan'],
    ['sl', 'Natisnjeni delovni listi', 'worksheet'],
    ['bg', 'Комикси за първокласници', 'comic'],
    ['hy', 'Նոր կոմիքսներ դեռահասների համար', 'comic'],
    ['hr', 'Slikovnice za najmlađe', 'picture-book'],
    ['hr', 'Сликовнице за вртиће', 'picture-book'],
    ['is', 'Hlaðvarpsþættir unglinga', 'podcast'],
    ['lt', 'Naujas tinklalaidės sezonas', 'podcast'],
    ['de', 'Das Forumtheaterstück tourt', 'theatre-play'],
    ['sv', 'Dockteatern kommer till biblioteket', 'puppet-show'],
    ['uk', 'Ляльковий театр для дошкільнят', 'puppet-show'],
    ['nl', 'Een vr-brilervaring en virtuele realiteit', 'virtual-reality'],
    ['da', 'Folderen er på letlæst dansk', 'easy-language'],
    ['de', 'Die Broschüre gibt es in Leichter Sprache', 'easy-language'],
    ['es', 'Folleto en lectura fácil', 'easy-language'],
    ['nb', 'Filmen er tolket til tegnspråk', 'deaf-people'],
    ['fr', 'Vidéos en langue des signes', 'deaf-people'],
    ['cs', 'Rodinná dohoda na ledničku', 'family-media-agreement'],
    ['de', 'Ein Mediennutzungsvertrag für zu Hause', 'family-media-agreement'],
    ['it', 'Il patto digitale tra famiglie', 'family-media-agreement'],
    ['pt', 'Um código de conduta para clubes', 'code-of-conduct'],
    ['ro', 'Chestionare pentru elevi', 'survey-questionnaire'],
    ['lv', 'Erudīcijas viktorīna skolēniem', 'quiz'],
    ['mk', 'Ученици на хакатон во Скопје', 'hackathon'],
    ['et', 'Häkatonil osaleb kümme meeskonda', 'hackathon'],
    ['sk', 'Simulovaný súd so žiakmi', 'mock-trial'],
    ['ga', 'Díospóireacht idir scoileanna', 'debate'],
    ['sq', 'Tryeza e rrumbullakët me ekspertë', 'round-table'],
    ['hu', 'Szülői est a tornateremben', 'parents-evening'],
    ['fi', 'Vanhempainillassa jaetaan vinkkejä', 'parents-evening'],
    ['bg', 'Родителски срещи в три града', 'parents-evening'],
    ['pl', 'Gra terenowa po mieście', 'treasure-hunt'],
    ['da', 'Skattejagten begynder klokken ti', 'treasure-hunt'],
    ['sl', 'Soba pobega na kolesih', 'escape-game'],
    ['lt', 'Pabėgimo kambarys lagamine', 'escape-game'],
    ['mt', 'Kompetizzjoni tat-tpinġija għat-tfal', 'drawing-contest'],
    ['nl', 'Een tekenwedstrijd voor kleuters', 'drawing-contest'],
    ['fi', 'Piirustuskilpailun voittajat', 'contest'],
    ['is', 'Sögustund fyrir yngstu börnin', 'story-hour'],
    ['lv', 'Nedēļa bez telefoniem', 'digital-detox'],
    ['de', 'Das Infomobil fährt durch die Dörfer', 'roadshow'],
    ['uk', 'Фокус-групи з підлітками', 'focus-group'],
    ['cs', 'Školení pro školní zdravotníky', 'health-professionals'],
    ['fi', 'Kouluterveydenhoitajien koulutuspäivä', 'health-professionals'],
    ['hu', 'A védőnők továbbképzése', 'health-professionals'],
    ['lb', 'Eng Bichelche fir Grousselteren', 'seniors'],
    ['hr', 'Radionice za udomitelje', 'foster-and-residential-care'],
    ['sv', 'Utbildning för familjehemsföräldrar', 'foster-and-residential-care'],
    ['el', 'Πρόσφυγες μαθητές στα νησιά', 'refugees-and-migrants'],
    ['en', 'Clips for young people with autism', 'learning-disabilities'],
    ['hr', 'Плакати у градској библиотеци', 'poster'],
    ['nb', 'Plakater på sykehuset', 'hospital'],
    ['de', 'Bildschirme in der U-Bahn', 'public-transport'],
    ['fr', 'Affiches dans chaque bureau de poste', 'post-offices'],
    ['en', 'We look for a keynote speaker', 'speaker-wanted'],
    ['de', 'Die Karten sind frei verwendbar, wir geben offene Dateien ab', 'open-licence'],
    ['pl', 'Pliki otwarte i edytowalne', 'open-licence'],
    ['en', 'Wanted: comparable data from other countries', 'comparable-data'],
    ['sv', 'Vi söker partner till en pilotskola', 'partner-wanted'],
  ])('%s: %s (%s)', (language, text, id) => {
    expect(conceptsIn(language, text)).toContain(id)
  })
})

describe('what terms leave alone', () => {
  it.each([
    ['de', 'Die Mitglieder treffen sich', 'song'],
    ['de', 'Die Direktorin eröffnet den Abend', 'school-leaders'],
    ['sv', 'Föräldrar möts på kvällen', 'seniors'],
    ['da', 'En nødvendig og færdig plan', 'writing-contest'],
    ['nb', 'En viktig faktor', 'prosecutors-and-judges'],
    ['nb', 'Ungdommer bestemmer selv', 'prosecutors-and-judges'],
    ['lt', 'Vakaras šeimoms: šeimos klausia', 'parliament'],
    ['ro', 'Politica nu este subiectul', 'police'],
    ['cs', 'Co může dělat každý', 'museum'],
    ['cs', 'Nový postup při hlášení', 'waiting-room'],
    ['lv', 'Pasākumi visā valstī', 'story'],
    ['et', 'Kultuurist ja struktuurist', 'roadshow'],
    ['hu', 'A weboldalt frissítjük', 'song'],
    ['is', 'Heimsókn og umsókn', 'faith-communities'],
    ['es', 'Personas mayores de la ciudad', 'policy-makers'],
    ['fr', 'Le collège du quartier', 'university'],
    ['it', 'Con tale esempio', 'story'],
    ['hr', 'Savjetovanje po telefonu', 'conference'],
    ['uk', 'Виставка малюнків', 'theatre-play'],
    ['ka', 'პოსტერები ქალაქში', 'waiting-room'],
    ['fr', 'Elle est venue au marché', 'venue-and-equipment'],
    ['cs', 'Milý host z Prahy', 'partner-wanted'],
    ['en', 'The hashtag is new', 'hotline-workflow'],
    ['sv', 'En frågesport om nätet', 'esports-tournament'],
  ])('%s: %s (not %s)', (language, text, id) => {
    expect(conceptsIn(language, text)).not.toContain(id)
  })
})
