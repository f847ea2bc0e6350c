/** The small words around days and hours in the network's languages: *from*, *to*, *and*, *week*, *o'clock*. */
import { COUNTRIES } from '../../../countries.ts'
import { NETWORK_LANGUAGES } from '../../../network.ts'
import { folded } from '../names.ts'

const words = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')).map(folded))

/** Before the second of two days or hours. */
export const TO_WORDS = words(
  'to till until through bis til till tot asti saakka au à al alle até do až a la fino până pînă μέχρι έως ως до по zu',
  'iki līdz kuni deri te tm sal',
)
/** Before the first of two. */
export const FROM_WORDS = words(
  'from between von vom ab seit fra från van vanaf de du des dès del dal dalle da desde od ode alates alkaen nuo no sākot',
  'din από απο от з від entre tra začiatok ab',
)
/** Between several. */
export const AND_WORDS = words(
  'and und og och ja et en y e i a u und şi și si και και и і та ir un és es ve dhe agus then sowie resp oraz oder or ou o eller oraz és',
)
export const WEEK_WORDS = words(
  'week wk kw kalenderwoche woche uge uke vecka veckan semaine semana settimana sem sett tydzień tyg týden týdne týždeň hét',
  'viikko vko vk săptămâna εβδομάδα седмица тиждень недеља nedelja tjedan teden savaitė nedēļa nädal vika java hafta weeknr w',
)
/** Several of the network write a week with one letter. */
export const WEEK_LETTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  v: new Set(['SE', 'FI']),
  u: new Set(['DK', 'NO']),
  s: new Set(['FR', 'ES', 'PT', 'BE', 'LU']),
}
/** Words beside days that change nothing. */
export const DAY_FILLERS = words(
  'the on of in at am im den der die das d le la les de du el il i lo dne dnia w we v ve na në zi ziua data день дня г год година року',
  'р m d gada године godine leta år år jahr each every day jeden jeweils je hver chaque cada ogni każdy každý joka päev diena päivänä',
  'er ère commencing beginning starting w c o az napján den a di dia día gün roku rok r jour dag d dhe datë ngày in ta luna měsíc měsíci mesiac mesiaci miesiąc mois mês mes mese månad måned maand monat месец м hónap mjesec mesec mėnuo mėn mēnesis kuus muaj month μήνας',
)
/** Beside hours. */
export const HOUR_FILLERS = words(
  'at um kl klo klokka klokken klockan ore ora hora horas heures heure h hs hrs hr uhr uur u hod hodin hodiny hodině godz godzina',
  'godziny óra óráig órától val plkst kell v ve o à a las los às alle dalle de du da das di od ab the approx ca ca. circa environ',
  'oclock o clock w as о об време час години годин г ч στις από ώρα ures uri uru sati sat och og jeweils each cet cest cez',
)
export const NOON_WORDS = words('noon midday mittag mittags midi mediodía mezzogiorno poledne południe middag')
/** The whole day: no hours. */
export const ALL_DAY_WORDS: ReadonlySet<string> = new Set(
  [
    'all day, whole day, full day, ganztägig, ganztags, ganzer Tag, hele dagen, hele dag, heldag, heldags, hela dagen, heldagen, koko päivä',
    'toute la journée, journée, journée entière, todo el día, jornada completa, dia inteiro, todo o dia, tutto il giorno, intera giornata',
    'cały dzień, całodniowe, celý den, celodenně, celý deň, celodenne, egész nap, egész napos, toată ziua, όλη μέρα, ολοήμερο, цял ден',
    'cijeli dan, ceo dan, cel dan, celodnevno, visą dieną, visu dienu, terve päev, весь день, цілий день, gjithë ditën, tüm gün, цел ден',
  ]
    .join(', ')
    .split(', ')
    .map(folded),
)
/** The day is not known yet. */
export const NOT_YET_WORDS: ReadonlySet<string> = new Set(
  [
    'tbc, tba, tbd, to be confirmed, to be announced, to be decided, open, n a, na, x, ntb, n t b, n n b, nnb, nog te bepalen, nog niet bekend',
    'offen, noch offen, wird noch bekannt gegeben, wird bekannt gegeben, folgt, unklar, steht noch aus, à définir, à préciser, à confirmer',
    'à déterminer, por definir, por confirmar, por determinar, a definir, a confirmar, da definire, da confermare, da stabilire, afventer',
    'ikke fastlagt, ikke fastsat, ikke avklart, ej bestämt, ej fastställt, inte bestämt, ei vielä tiedossa, avoin, myöhemmin, sovitaan',
    'do ustalenia, do potwierdzenia, bude upřesněno, upřesníme, bude upresnené, v jednání, później, később, egyeztetés alatt, még nem ismert',
    'de stabilit, urmează, υπό καθορισμό, θα ανακοινωθεί, предстои, ще бъде уточнено, naknadno, bit će objavljeno, še ni znano, bus tikslinama',
    'vēl nav zināms, täpsustamisel, selgub, уточнюється, do të konfirmohet',
  ]
    .join(', ')
    .split(', ')
    .map(folded),
)

/** Whether a word is a day of the week in any language of the network, also cut short: `Thurs`. */
export function isWeekday(word: string): boolean {
  const name = folded(word)
  return SHORT_FORMS.has(name) || NETWORK_LANGUAGES.some((language) => weekdaysIn(language).has(name))
}

/** Whether it is one in a language of the country. */
export const isWeekdayIn = (word: string, country: string | null): boolean =>
  (COUNTRIES.find(({ code }) => code === country)?.languages ?? []).some((language) =>
    weekdaysIn(language).has(folded(word)),
  )

/** Beside those of `Intl`. */
const SHORT_FORMS = words(
  'tues thur thurs weds tis tors mån lör mar jeu ven sam dim mer lun ma di wo vr za zo pn wt śr sr czw pt sob nd nie út ut st čt',
  'pá ne pon uto tor sre čet čtv sri ned ti ke pe la hé sze csü pén szo vas mo mi fr sa so',
)

const ONE_WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2027, 1, day + 1)))
const byLanguage = new Map<string, ReadonlySet<string>>()

function weekdaysIn(language: string): ReadonlySet<string> {
  const known = byLanguage.get(language)
  if (known !== undefined) return known
  const names = new Set<string>()
  for (const weekday of ['short', 'long'] as const) {
    const format = new Intl.DateTimeFormat([language, 'en'], { weekday, timeZone: 'UTC' })
    for (const day of ONE_WEEK) {
      const name = format.format(day)
      for (const part of [name, ...name.split(/[\s-]/)]) if (/\p{L}{2}/u.test(part)) names.add(folded(part))
    }
  }
  byLanguage.set(language, names)
  return names
}
