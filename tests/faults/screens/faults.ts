/** Every planted fault of a screen: those that unit tests see, and those that browser journeys see. */
import { SCREEN_JOURNEY_FAULTS } from './journeys.ts'
import { SCREEN_RULE_FAULTS } from './rules.ts'
import type { ScreenFault } from './screenFault.ts'

export const FAULTS_OF_SCREENS: readonly ScreenFault[] = [...SCREEN_RULE_FAULTS, ...SCREEN_JOURNEY_FAULTS]
