/** The headings of a Word document by their level: real ones, from which Word makes its outline. */
import { HeadingLevel } from 'docx'

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

/** @param level from 1; what is deeper than Word's six is the sixth */
export const headingOf = (level: number): (typeof LEVELS)[number] =>
  LEVELS[Math.min(Math.max(level, 1), LEVELS.length) - 1] ?? HeadingLevel.HEADING_6
