/** Reads the ages, or the classes, of an audience: `Jugendliche 12–15`, `4.–6. klasse`, `60+`. Pure. */
import { AUDIENCES, type AudienceId } from '../../../shared/taxonomy.ts'

const SPAN = /(\d{1,2})\s*\.?\s*(?:[-–—/]|to|bis|til|till|tot|do|à|a|al|au)\s*(\d{1,2})/u
const FROM =
  /(\d{2})\s*\+|(?:over|över|über|ab|yli|plus de|más de|mais de|oltre|powyżej|nad|felett|над|άνω των)\s+(\d{2})/iu
/** In the first class children turn seven; in Norway and Ireland six. */
const CLASS =
  /klass|trinn|tříd|ročník|klas[ay]?\b|osztály|razred|luokk|årskurs|\båk\b|grade|\byear \d|classe|clase|clas[ae]|разред|клас|odd[eě]len/iu
const FIRST_CLASS_AGE = 6
const EARLY = /trinn|\byear \d/iu
const LEAST_YEARS = 3
const OLD = 55

/** Audiences that are an age. */
const AGED = AUDIENCES.flatMap(({ id, ages }) => (ages === null ? [] : [{ id, from: ages[0], below: ages[1] }]))
export const isAged = (id: string): boolean => AGED.some((one) => one.id === id)

/** @returns the audiences of these ages; none if the text has no ages */
export function audiencesOfAges(text: string): readonly AudienceId[] {
  const [, above, over] = FROM.exec(text) ?? []
  if (Number(above ?? over ?? 0) >= OLD) return ['seniors']
  const [, first, last] = SPAN.exec(text) ?? []
  if (first === undefined) return []
  const more = !CLASS.test(text) ? 0 : EARLY.test(text) ? FIRST_CLASS_AGE - 1 : FIRST_CLASS_AGE
  const [from, to] = [Number(first) + more, Number(last) + more]
  const years = to - from + 1
  return AGED.filter((one) => {
    const common = Math.min(to + 1, one.below) - Math.max(from, one.from)
    return common >= LEAST_YEARS || (common > 0 && common * 2 >= years)
  }).map(({ id }) => id)
}
