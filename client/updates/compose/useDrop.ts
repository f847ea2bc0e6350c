/** Dragging items and sections of a letter, by mouse. Their menus do the same by keys. */
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { z } from 'zod'
import { ItemId, SectionId } from '../../../shared/ids.ts'

/** A thing that can be dragged: its own type, so that nothing takes it for something else, and its id. */
export interface Draggable<Id extends z.ZodType<string>> {
  readonly type: string
  readonly id: Id
}

export const DRAGGED_ITEM: Draggable<typeof ItemId> = { type: 'application/x-letter-item', id: ItemId }
export const DRAGGED_SECTION: Draggable<typeof SectionId> = { type: 'application/x-letter-section', id: SectionId }

/** The half of an area over which something is held. */
type Half = 'upper' | 'lower'

interface Drop<Id extends z.ZodType<string>> {
  readonly id: z.infer<Id>
  readonly half: Half
  /** The height on the screen, in pixels. */
  readonly y: number
}

/**
 * @param onDrop is called with what was dropped into the area
 * @returns the half of the area over which such a thing is held; null if none is
 */
export function useDrop<Id extends z.ZodType<string>>(
  area: RefObject<HTMLElement | null>,
  dragged: Draggable<Id>,
  onDrop: (drop: Drop<Id>) => void,
): Half | null {
  const [over, setOver] = useState<Half | null>(null)
  const drop = useEffectEvent(onDrop)
  useEffect(() => {
    const element = area.current
    if (element === null) return
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void): void =>
      element.addEventListener(type, react, { signal: stop.signal })
    const isDragged = (event: DragEvent): boolean => event.dataTransfer?.types.includes(dragged.type) === true
    listen('dragover', (event) => {
      if (!isDragged(event)) return
      event.preventDefault()
      setOver(halfAt(element, event.clientY))
    })
    listen('dragleave', () => setOver(null))
    listen('drop', (event) => {
      setOver(null)
      if (!isDragged(event)) return
      event.preventDefault()
      const id = dragged.id.safeParse(event.dataTransfer?.getData(dragged.type))
      if (id.success) drop({ id: id.data, half: halfAt(element, event.clientY), y: event.clientY })
    })
    return () => stop.abort()
  }, [area, dragged])
  return over
}

function halfAt(element: HTMLElement, y: number): Half {
  const { top, height } = element.getBoundingClientRect()
  return y < top + height / 2 ? 'upper' : 'lower'
}

/** The number of other items that stand above a height on the screen. */
export function itemIndexAt(area: HTMLElement, y: number, dragged: ItemId): number {
  const others = [...area.querySelectorAll<HTMLElement>('.letter-item')].filter(({ id }) => id !== `item-${dragged}`)
  const below = others.findIndex((item) => halfAt(item, y) === 'upper')
  return below === -1 ? others.length : below
}
