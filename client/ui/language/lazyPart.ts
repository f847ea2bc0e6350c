import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { restOfMessages } from './activateLanguage.ts'

/** React's `lazy`, for what has its messages in the second file of a language. */
export const lazyPart = <Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [part] = await Promise.all([load(), restOfMessages()])
    return part
  })
