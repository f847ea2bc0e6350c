/**
 * Writes every script of the network in plain Latin letters, as people do when a keyboard has no other: `училище`,
 * `uchilishte` and `UČILIŠTE` can then be compared. Pure.
 */

/** Bulgarian, Ukrainian, Macedonian and Russian letters as they are commonly typed in Latin. */
const EASTERN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  џ: 'dzh',
  ђ: 'dj',
  ћ: 'c',
  '’': '',
  ʼ: '',
}
/** Serbian and Montenegrin have an official Latin alphabet; without its accents it is this. */
const SERBIAN: Readonly<Record<string, string>> = {
  ...EASTERN,
  ж: 'z',
  ц: 'c',
  ч: 'c',
  ш: 's',
  х: 'h',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  џ: 'dz',
  ђ: 'dj',
  ћ: 'c',
  и: 'i',
}
/** The official way to write Ukrainian in Latin letters, of 2010. */
const UKRAINIAN: Readonly<Record<string, string>> = {
  ...EASTERN,
  г: 'h',
  и: 'y',
  й: 'i',
  х: 'kh',
  щ: 'shch',
  ю: 'iu',
  я: 'ia',
}
/** Vowels that sound alike are written alike: people who type Greek in Latin letters go by the ear or by the eye. */
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
}
const GEORGIAN: Readonly<Record<string, string>> = {
  ა: 'a',
  ბ: 'b',
  გ: 'g',
  დ: 'd',
  ე: 'e',
  ვ: 'v',
  ზ: 'z',
  თ: 't',
  ი: 'i',
  კ: 'k',
  ლ: 'l',
  მ: 'm',
  ნ: 'n',
  ო: 'o',
  პ: 'p',
  ჟ: 'zh',
  რ: 'r',
  ს: 's',
  ტ: 't',
  უ: 'u',
  ფ: 'p',
  ქ: 'k',
  ღ: 'gh',
  ყ: 'q',
  შ: 'sh',
  ჩ: 'ch',
  ც: 'ts',
  ძ: 'dz',
  წ: 'ts',
  ჭ: 'ch',
  ხ: 'kh',
  ჯ: 'j',
  ჰ: 'h',
}
const ARMENIAN: Readonly<Record<string, string>> = {
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: 'y',
  թ: 't',
  ժ: 'zh',
  ի: 'i',
  լ: 'l',
  խ: 'kh',
  ծ: 'ts',
  կ: 'k',
  հ: 'h',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  մ: 'm',
  յ: 'y',
  ն: 'n',
  շ: 'sh',
  ո: 'o',
  չ: 'ch',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'ts',
  ւ: 'v',
  փ: 'p',
  ք: 'k',
  օ: 'o',
  ֆ: 'f',
  և: 'ev',
}
/** Letters that no decomposition takes apart. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
}

const OTHERS = new Map(Object.entries({ ...GREEK, ...GEORGIAN, ...ARMENIAN, ...LATIN }))
const eastern = new Map([...OTHERS, ...Object.entries(EASTERN)])
const serbian = new Map([...OTHERS, ...Object.entries(SERBIAN)])
const ukrainian = new Map([...OTHERS, ...Object.entries(UKRAINIAN)])
/** Letters of English, and digits: half of all words have no others, and nothing to be written in another way. */
const PLAIN = /^[A-Za-z0-9]*$/
const CYRILLIC = /\p{Script=Cyrillic}/u

const write = (text: string, letters: ReadonlyMap<string, string>): string =>
  text.replaceAll(/[^a-z0-9]/gu, (letter) => letters.get(letter) ?? letter)

/**
 * A word in lower-case Latin letters without accents. Cyrillic words have two spellings, since their language is
 * unknown here.
 * @param language adds the spelling that only this language has
 */
export function latinise(word: string, language?: string): readonly string[] {
  if (PLAIN.test(word)) return [word.toLowerCase()]
  const lower = word.normalize('NFKC').toLowerCase()
  // Before accents go: й and ї are letters of their own, which decomposing would take apart.
  if (CYRILLIC.test(lower)) {
    // Bulgarian ъ is typed as a or as u.
    const spellings = [lower, lower.replaceAll('ъ', 'u')].map((one) => write(one, eastern))
    spellings.push(write(lower, serbian))
    if (language === 'uk') spellings.push(write(lower, ukrainian))
    return [...new Set(spellings.map(withoutAccents))]
  }
  return [write(withoutAccents(lower), OTHERS)]
}

/**
 * Greek typed in Latin letters goes by the sound or by the look of each letter. This spells it as `latinise` spells Greek:
 * `texnhth` becomes `techniti`, `8emata` becomes `themata`.
 */
export function respellGreek(latin: string): string {
  return latin
    .replaceAll('8', 'th')
    .replaceAll('3', 'x')
    .replaceAll('w', 'o')
    .replaceAll(/x/g, 'ch')
    .replaceAll(/(?<![ctp])h/g, 'i')
    .replaceAll('u', 'y')
    .replaceAll('b', 'v')
}

const withoutAccents = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '')
