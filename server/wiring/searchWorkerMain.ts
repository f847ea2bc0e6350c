/** Runs in the worker of the search, with the thesaurus of the synergies. */
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import { answerSearch, changeSearch } from '../search/answerSearch.ts'
import type { ToSearchWorker, SearchInstruction } from '../search/messages.ts'
import { createSearchIndex } from '../search/searchIndex.ts'
import { answerQuestions } from '../store/answerQuestions.ts'
import { topicsOfText } from '../synergies/engine/topicsOfText.ts'

const index = createSearchIndex(topicsOfText, [...NETWORK_LANGUAGES])

answerQuestions({
  answer: (asked: ToSearchWorker) => answerSearch(index, asked),
  follow: (instruction: SearchInstruction) => changeSearch(index, instruction),
})
