/** Texts are marked with the language in which they are written. */
import { describe, expect, test } from 'vitest'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { detectLanguage } from '../../server/language/detectLanguage.ts'

describe('the language of a text', () => {
  test.each([
    ['Samtalekort om AI-venner til udskolingen', ['da'], 'da'],
    ['Chat evening: when the bot is not enough', ['da'], 'en'],
    ['Online kviz za osnovne škole u Podgorici', ['cnr'], 'cnr'],
    ['Radionice u školama', ['bs', 'hr', 'sr'], 'bs'],
    ['Радионице у школама', ['bs', 'hr', 'sr'], 'sr'],
    ['Провери, преди да повярваш', ['bg'], 'bg'],
    ['Neplať, nemaž, řekni si o pomoc', ['cs'], 'cs'],
    ['Hvem styrer tiden din?', ['nb', 'nn'], 'nb'],
    ['Hvem styrer din tid?', ['da'], 'da'],
    ['Дан у Палати науке', ['sr'], 'sr'],
    ['Digitalt foreldremøte', ['nb', 'nn'], 'nb'],
    ['Lá na Sábháilteachta: comhrá sa bhaile', ['ga'], 'ga'],
    ['Онлайн-уроки українською', ['pl'], 'uk'],
    ['😀😀', ['da'], null],
    ['', ['da'], null],
  ])('%s, written by those who use %j, is %s', (text, expected, language) => {
    expect(detectLanguage(text, expected)).toBe(language)
  })

  test('of the demo plans’ titles is told in nine of ten', () => {
    const known = DEMO_PLANS.filter(({ centre }) => ['dk', 'fr', 'pl', 'gr', 'bg', 'hu', 'fi', 'ee'].includes(centre))
    const titles = known.flatMap(({ activities }) => activities.map(({ title }) => title))
    const told = titles.filter((title) => detectLanguage(title, ['da', 'fr', 'pl', 'el', 'bg', 'hu', 'fi', 'et']))
    expect(told.length / titles.length).toBeGreaterThan(0.9)
  })

  test('is told of a megabyte as fast as of a page', () => {
    const text = 'Sikkert internet for alle børn og unge. '.repeat(30_000)
    expect(detectLanguage(text, ['da'])).toBe('da')
  })
})
