import type { DragEvent } from 'react'
import type { z } from 'zod'
import { useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import type { Draggable } from './useDrop.ts'

interface GripProps<Id extends z.ZodType<string>> {
  readonly dragged: Draggable<Id>
  readonly id: z.infer<Id>
}

/** The handle by which an item or a section is dragged. */
export function Grip<Id extends z.ZodType<string>>({ dragged, id }: GripProps<Id>) {
  const { t } = useLingui()
  function onDragStart(event: DragEvent): void {
    event.dataTransfer.setData(dragged.type, id)
    event.dataTransfer.effectAllowed = 'move'
  }
  return (
    <span className="letter-grip" draggable onDragStart={onDragStart} title={t`Drag to put it elsewhere`}>
      <Icon name="grip" />
    </span>
  )
}
