/** The network's templates in the demo network. */
import type { TemplateContent, TemplateTask } from '../../shared/templates/template.ts'
import { BLANK_FIELDS } from '../../shared/templates/blankFields.ts'
import { readMarkup } from './markup.ts'

type Task = readonly [days: number | null, what: string, word?: string]

interface DemoTemplate {
  readonly id: string
  readonly content: TemplateContent
}

const tasksOf = (tasks: readonly Task[]): TemplateTask[] =>
  tasks.map(([days, what, word = null]) => ({ days, what, word }))

function templateOf(
  id: string,
  fields: Partial<TemplateContent['fields']> & { readonly title: string },
  description: string,
  tasks: readonly Task[],
): DemoTemplate {
  return {
    id: id.padEnd(22, '0'),
    content: { fields: { ...BLANK_FIELDS, ...fields }, description: readMarkup(description), tasks: tasksOf(tasks) },
  }
}

export const DEMO_TEMPLATES: readonly DemoTemplate[] = [
  templateOf(
    'demo-parents-evening',
    { title: 'Parents’ evening', audiences: ['parents'], format: 'onsite' },
    'An evening of ninety minutes for parents and carers: a short talk, three cases at tables, questions.',
    [
      [-42, 'Book the room'],
      [-40, 'Agree on the date with the school'],
      [-35, 'Ask a speaker'],
      [-28, 'Write the invitation'],
      [-21, 'Send the invitation', 'School office'],
      [-14, 'Order leaflets', 'Print shop'],
      [-10, 'Prepare the three cases'],
      [-7, 'Remind parents'],
      [-3, 'Check projector and sound'],
      [-1, 'Print the list of participants'],
      [1, 'Thank speaker and school'],
      [7, 'Write down how many came, and what they asked'],
    ],
  ),
  templateOf(
    'demo-school-lesson',
    { title: 'Lesson for a school class', audiences: ['educators'], format: 'onsite' },
    'A lesson of forty-five minutes that a teacher can give without us.',
    [
      [-30, 'Choose the material'],
      [-21, 'Send the material to teachers'],
      [-14, 'Offer a call for questions'],
      [3, 'Ask teachers for feedback'],
    ],
  ),
  templateOf(
    'demo-press-conference',
    { title: 'Press conference', audiences: ['media'] },
    'A short press conference with one figure, one young person and one request.',
    [
      [-30, 'Agree on the figure'],
      [-21, 'Invite the minister'],
      [-14, 'Brief the young people'],
      [-10, 'Send the invitation to the press'],
      [-1, 'Send the reminder'],
      [0, 'Publish the press release'],
      [1, 'Collect articles'],
    ],
  ),
  templateOf(
    'demo-social-media-week',
    { title: 'Week on social media', format: 'online' },
    'One post a day, from Monday to Friday, with the mascot.',
    [
      [-28, 'Write the posts'],
      [-21, 'Adapt the pictures'],
      [-14, 'Agree on posts with the ministry'],
      [-7, 'Plan the posts'],
      [1, 'Read the figures'],
    ],
  ),
  templateOf(
    'demo-youth-panel',
    { title: 'Youth panel', audiences: ['teens', 'young-adults'] },
    'Young people ask, decision makers answer.',
    [
      [-42, 'Find four young people'],
      [-35, 'Get the consent of their parents'],
      [-21, 'Prepare questions together'],
      [-3, 'Rehearse'],
      [2, 'Talk about it with the young people'],
    ],
  ),
]
