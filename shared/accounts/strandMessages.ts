/** The names of the strands of centres on screen. */
import { messageTable } from '../messages/message.ts'
import type { Strand } from './strands.ts'

export const STRAND_MESSAGES = messageTable<Strand>('strand', {
  awareness: 'Awareness',
  helpline: 'Helpline',
  hotline: 'Hotline',
  youth: 'Youth',
})
