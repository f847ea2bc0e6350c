/** Runs in the worker of the search, with the thesaurus of the synergies. */
import { parentPort } from 'node:worker_threads'
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import { answerSearch } from '../search/answerSearch.ts'
import type { ToSearchWorker } from '../search/messages.ts'
import { createSearchIndex } from '../search/searchIndex.ts'
import { topicsOfText } from '../synergies/engine/topicsOfText.ts'

const index = createSearchIndex(topicsOfText, [...NETWORK_LANGUAGES])

parentPort?.on('message', (message: ToSearchWorker) => parentPort?.postMessage(answerSearch(index, message)))
