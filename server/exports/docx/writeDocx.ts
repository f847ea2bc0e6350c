/** Writes plans as a Word document: its date and address, then of each plan the facts, a summary and every activity. */
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph } from 'docx'
import type { PlanFile } from '../../../shared/exports/planFile.ts'
import { KOSOVO_FOOTNOTE } from '../../../shared/network.ts'
import { momentInWords } from '../englishWords.ts'
import { linkRun, textRuns } from './inlineRuns.ts'
import { planParts } from './planParts.ts'
import { NUMBERED } from './richTextBlocks.ts'

export async function writeDocx(file: PlanFile): Promise<Buffer> {
  let lists = 0
  const title = titleOf(file)
  const document = new Document({
    title,
    creator: 'SID workspace',
    description: `As of ${momentInWords(file.asOf)}`,
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 80 } },
        },
      },
    },
    numbering: { config: [{ reference: NUMBERED, levels: LEVELS }] },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [...textRuns(title, undefined)] }),
          new Paragraph({
            children: [
              ...textRuns(`As of ${momentInWords(file.asOf)} · `, undefined),
              linkRun(file.workspace, file.workspace, undefined),
            ],
          }),
          ...file.plans.flatMap((plan) => planParts(file, plan, () => lists++)),
          ...footnote(file),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const LEVELS = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 300 } } },
}))

/** Of one plan its country and campaign; of several the campaign alone. */
function titleOf({ plans }: PlanFile): string {
  const campaigns = [...new Set(plans.map(({ campaign }) => campaign.name))].join(', ')
  const [only] = plans
  return plans.length === 1 && only !== undefined
    ? `${only.countryName}: plan for ${campaigns}`
    : `Plans for ${campaigns}`
}

/** The name of Kosovo* bears a mark that is explained wherever it is named. */
const footnote = ({ plans }: PlanFile): readonly Paragraph[] =>
  plans.some(({ countryName }) => countryName.endsWith('*'))
    ? [new Paragraph({ children: [...textRuns(KOSOVO_FOOTNOTE.message, 'en', { size: 18 })] })]
    : []
