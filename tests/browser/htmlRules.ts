/** The rules that the HTML of public pages keeps: those of `html-validate:recommended`, but not those of taste. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(
  new StaticConfigLoader([], {
    extends: ['html-validate:recommended'],
    rules: {
      // How the source is written, which no browser sees: our formatter closes void elements and writes the doctype small.
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      // A centre may name its activity at length. Search engines cut a title, people read it whole.
      'long-title': 'off',
    },
  }),
)

/**
 * @param except rules that do not hold here
 * @returns the faults, each with the rule and the place
 */
export async function htmlFaults(markup: string, except: readonly string[] = []): Promise<readonly string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) =>
    messages
      .filter(({ ruleId }) => !except.includes(ruleId))
      .map(({ ruleId, message, line, selector }) => `${ruleId}, line ${line}, ${selector}: ${message}`),
  )
}
