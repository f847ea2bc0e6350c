/** The headings of columns in a file, in English: files are read across the network. */
import type { CellKey } from './codec.ts'

export const CELL_LABELS: Readonly<Record<CellKey, string>> = {
  title: 'Title',
  gloss: 'In English, in one line',
  type: 'Type',
  themes: 'Themes',
  audiences: 'For',
  status: 'Status',
  visibility: 'Visible to',
  startsOn: 'First day',
  endsOn: 'Last day',
  startTime: 'From',
  endTime: 'To',
  timeZone: 'Time zone',
  dates: 'Dates',
  format: 'Format',
  places: 'Places',
  languages: 'Languages',
  channels: 'Channels',
  resources: 'Resources',
  partners: 'Partners',
  highLevel: 'High-level guests',
  youthInvolvement: 'Role of young people',
  offers: 'We offer',
  needs: 'We need',
  expectedReach: 'Expected reach',
  actualReach: 'Actual reach',
  description: 'Description',
}

/** The column by which an import finds the activities that a file was written from. */
export const ID_LABEL = 'Activity id'
