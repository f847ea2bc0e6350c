import { expect, test } from 'vitest'
import { commandOf, type Key } from '../../client/plans/grid/gridKeys.ts'

function press(keys: string) {
  const parts = keys.split('+')
  const key: Key = {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  }
  return commandOf(key)
}

test.each([
  ['ArrowDown', { kind: 'move', to: 'down' }],
  ['Ctrl+Home', { kind: 'move', to: 'grid-start' }],
  ['Meta+End', { kind: 'move', to: 'grid-end' }],
  ['F2', { kind: 'edit', typing: false }],
  ['Enter', { kind: 'edit', typing: false }],
  ['Ctrl+Enter', { kind: 'open' }],
  ['Alt+Enter', { kind: 'open' }],
  ['Alt+ArrowUp', { kind: 'reorder', step: -1 }],
  ['Shift+ArrowDown', { kind: 'extend', step: 1 }],
  ['Shift+ArrowRight', { kind: 'widen', step: 1 }],
  ['Ctrl+d', { kind: 'fill-down' }],
  ['Shift+ ', { kind: 'select' }],
  ['Ctrl+a', { kind: 'select-all' }],
  ['Backspace', { kind: 'clear' }],
])('%s means something in the grid', (keys, command) => {
  expect(press(keys)).toEqual(command)
})

test('Characters begin to edit, also those typed with Shift or AltGr and those outside the basic plane', () => {
  for (const keys of ['a', 'Shift+A', 'Ctrl+Alt+@', '7', 'ž', '😀']) {
    expect(press(keys), keys).toEqual({ kind: 'edit', typing: true })
  }
})

test('Keys of the browser, of undo and of input methods are left alone', () => {
  for (const keys of [
    'Tab',
    'Escape',
    'Ctrl+z',
    'Ctrl+Shift+z',
    'Ctrl+c',
    'Alt+ArrowLeft',
    'Shift+Enter',
    ' ',
    'F5',
    'Process',
    'Dead',
  ]) {
    expect(press(keys), keys).toBeNull()
  }
})

test('the key for comments comments on the cell, even where AltGr with M types a character', () => {
  const key = { key: 'µ', code: 'KeyM', ctrlKey: true, metaKey: false, altKey: true, shiftKey: false }
  expect(commandOf(key)).toEqual({ kind: 'comment' })
})
