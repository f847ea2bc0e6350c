/** Runs in the worker of the search, with the thesaurus of the synergies. */
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import { answerSearch, changeSearch } from '../search/answerSearch.ts'
import type { AskedSearchWorker, ToldSearchWorker } from '../search/messages.ts'
import { createSearchIndex } from '../search/searchIndex.ts'
import { answerQuestions } from '../store/answerQuestions.ts'
import { topicsOfText } from '../synergies/engine/topicsOfText.ts'

const index = createSearchIndex(topicsOfText, [...NETWORK_LANGUAGES])

answerQuestions({
  answer: (asked: AskedSearchWorker) => answerSearch(index, asked),
  hear: (told: ToldSearchWorker) => changeSearch(index, told),
})
