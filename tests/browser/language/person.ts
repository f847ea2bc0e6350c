/** Somebody with a browser of their own, who does what people do in the workspace. */
import { type BrowserContext, type Page } from '@playwright/test'
import { barOf, type PageBar } from './bar.ts'
import { editorReady } from './editors.ts'
import { chooseInAccountMenu, goTo, openNews, openSearch } from './frame.ts'
import { row, type Row } from './grid.ts'
import { pathOf, type Place } from './places.ts'
import { viewOf, type ListView } from './view.ts'

export interface Person {
  readonly context: BrowserContext
  /** For what the page says: its content has no language of its own. */
  readonly page: Page
  /** Opens a page by its address. */
  readonly opens: (place: Place, centre?: string) => Promise<void>
  /** Opens the editor of a centre's plan, and waits until it can be typed into. */
  readonly edits: (place: Place, centre: string) => Promise<void>
  /** Follows an entry of the menu. */
  readonly goesTo: (place: string) => Promise<void>
  /** Types into the search of Ctrl+K. */
  readonly searchesFor: (words: string) => Promise<void>
  /** Opens the bell once something is new. */
  readonly readsNews: () => Promise<void>
  readonly signsOut: () => Promise<void>
  readonly view: ListView
  readonly bar: PageBar
  /** An activity of the plan that is open for editing. */
  readonly row: (title: string | RegExp) => Row
}

export function personAt(page: Page): Person {
  const opens = async (place: Place, centre?: string): Promise<void> => {
    await page.goto(pathOf(place, centre))
  }
  return {
    context: page.context(),
    page,
    opens,
    async edits(place, centre) {
      await opens(place, centre)
      await editorReady(page)
    },
    goesTo: (place) => goTo(page, place),
    async searchesFor(words) {
      await openSearch(page)
      await page.keyboard.type(words)
    },
    readsNews: () => openNews(page),
    signsOut: () => chooseInAccountMenu(page, 'Sign out'),
    view: viewOf(page),
    bar: barOf(page),
    row: (title) => row(page, title),
  }
}

/** A browser of somebody, without what they do. */
export type Visit = Pick<Person, 'context' | 'page'>
