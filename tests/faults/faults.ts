/** Every fault that `docs/SPEC.md` names, in its order. */
import type { Fault } from './fault.ts'
import { ANCHOR_FAULTS } from './anchors.ts'
import { ANSWER_FAULTS } from './answers.ts'
import { BOARD_FAULTS } from './board.ts'
import { BOUNDS_FAULTS } from './bounds.ts'
import { CONNECTION_FAULTS } from './connections.ts'
import { FAIRNESS_FAULTS } from './fairness.ts'
import { KEEPING_FAULTS } from './durability.ts'
import { FIGURE_FAULTS } from './figures.ts'
import { GATHERING_FAULTS } from './gathering.ts'
import { IMPORT_FAULTS, SPREADSHEET_FAULTS } from './imports.ts'
import { LAYOUT_FAULTS } from './layouts.ts'
import { LETTER_FAULTS } from './letters.ts'
import { LINK_FAULTS } from './links.ts'
import { NODE_FAULTS } from './nodes.ts'
import { ORDER_FAULTS } from './order.ts'
import { OVERVIEW_FAULTS } from './overview.ts'
import { COMMENT_FILE_FAULTS, PEOPLE_FAULTS, QUESTION_FAULTS } from './people.ts'
import { PROPOSAL_FAULTS } from './proposals.ts'
import { PUBLIC_FAULTS } from './publicPages.ts'
import { PIECE_FAULTS } from './pieces.ts'
import { PICTURE_FAULTS } from './pictures.ts'
import { REASON_FAULTS } from './reasons.ts'
import { REFUSING_FAULTS } from './refusals.ts'
import { REPORT_FAULTS } from './reports.ts'
import { SCREEN_FAULTS } from './screen.ts'
import { STORE_FAULTS } from './stores.ts'
import { OWNER_FAULTS, OWNER_FILE_FAULTS } from './owners.ts'
import { TASK_FAULTS } from './tasks.ts'
import { FILE_LANGUAGE_FAULTS } from './fileLanguages.ts'
import { TRANSLATION_FAULTS } from './translations.ts'
import { UPDATE_FAULTS } from './updates.ts'
import { VIEW_FAULTS } from './views.ts'
import { TEXT_FAULTS } from './textBounds.ts'

export const FAULTS: readonly Fault[] = [
  ...ORDER_FAULTS,
  ...REFUSING_FAULTS,
  ...PEOPLE_FAULTS,
  ...KEEPING_FAULTS,
  ...CONNECTION_FAULTS,
  ...ANCHOR_FAULTS,
  ...LAYOUT_FAULTS,
  ...SCREEN_FAULTS,
  ...FAIRNESS_FAULTS,
  ...STORE_FAULTS,
  ...BOUNDS_FAULTS,
  ...ANSWER_FAULTS,
  ...IMPORT_FAULTS,
  ...OVERVIEW_FAULTS,
  ...LINK_FAULTS,
  ...PUBLIC_FAULTS,
  ...PICTURE_FAULTS,
  ...REASON_FAULTS,
  ...NODE_FAULTS,
  ...TEXT_FAULTS,
  ...PIECE_FAULTS,
  ...FIGURE_FAULTS,
  ...SPREADSHEET_FAULTS,
  ...QUESTION_FAULTS,
  ...TASK_FAULTS,
  ...COMMENT_FILE_FAULTS,
  ...OWNER_FAULTS,
  ...VIEW_FAULTS,
  ...PROPOSAL_FAULTS,
  ...OWNER_FILE_FAULTS,
  ...UPDATE_FAULTS,
  ...LETTER_FAULTS,
  ...BOARD_FAULTS,
  ...REPORT_FAULTS,
  ...TRANSLATION_FAULTS,
  ...FILE_LANGUAGE_FAULTS,
  ...GATHERING_FAULTS,
]
