import { messagesUnder } from '../messages/message.ts'

/** The name of a concept of the thesaurus within a sentence: "both on spending in games", "both have a quiz". */
export const conceptMessage = messagesUnder('concept')
