import { expect, test } from 'vitest'
import { cleanPaste, depthOf } from '../../client/richtext/paste/cleanPaste.ts'

test('Styles, comments and scripts go; text, structure and links stay', () => {
  expect(
    cleanPaste(
      `<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><style>p {margin:0}</style><p class=MsoNormal style='mso-x:"a"; color:red'><b style="x">Plan</b><script>alert("</p>")</script> <a href="https://a.example/?style=1">link</a></p>`,
    ),
  ).toBe('<p class=MsoNormal data-paste="coloured"><b>Plan</b> <a href="https://a.example/?style=1">link</a></p>')
})

test('The meaning of a style stays as a word: bold, italic, the level of a list', () => {
  expect(cleanPaste('<span style="font-weight:700;font-style:italic">a</span>')).toBe(
    '<span data-paste="bold italic">a</span>',
  )
  expect(cleanPaste(`<p style='margin:0;mso-list:l0 level2 lfo1'>b</p>`)).toBe('<p data-paste="list level-2">b</p>')
  expect(cleanPaste('<td style="color:black;font-weight:400">c</td>')).toBe('<td data-paste="not-bold">c</td>')
})

test('The depth of elements is counted, of those without an end too', () => {
  expect(depthOf('<div><p>a<br>b<img src=x></p><p>c</p></div>')).toBe(2)
  expect(depthOf('<div>'.repeat(1000))).toBe(1000)
})

test('A sign of a tag’s end within quotes ends nothing', () => {
  expect(cleanPaste(`<p title="a > b" style='x > y'>c</p>`)).toBe('<p title="a > b">c</p>')
})

test('Text that speaks of styles is text', () => {
  expect(cleanPaste('<p>write style="x" there, 1 < 2 > 0</p>')).toBe('<p>write style="x" there, 1 < 2 > 0</p>')
})

test('A megabyte of odd signs is read through once', () => {
  for (const odd of ['<p style="', '<p ', '<!--', '<', '<p a=\'"', '<style>', '<p style=x>']) {
    cleanPaste(odd.repeat(1_000_000 / odd.length))
  }
})
