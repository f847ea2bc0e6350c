let place: HTMLElement | null = null

/** Where the calendar is drawn for paper: the printed plan takes this element in, whichever of both is rendered first. */
export function calendarPlace(): HTMLElement {
  place ??= document.createElement('div')
  return place
}

/** For the `ref` of an element that takes the calendar in. */
export function holdCalendar(holder: HTMLElement | null): void {
  holder?.append(calendarPlace())
}
