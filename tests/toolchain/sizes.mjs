/**
 * What the first screen may cost over the wire. index.html names exactly that: the entry, a modulepreload for
 * each chunk that it imports statically, and the style sheets; chunks that wait for a later screen are not in it.
 */
import { readFileSync } from 'node:fs'

const dist = new URL('../../dist/', import.meta.url)
const html = readFileSync(new URL('index.html', dist), 'utf8')
/** @type {(ending: string) => string[]} */
const named = (ending) =>
  [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].flatMap(([, file = '']) =>
    file.endsWith(ending) ? [`../../dist/${file}`] : [],
  )

export default [
  { name: 'first screen, JavaScript', path: named('.js'), limit: '170 kB', gzip: true },
  { name: 'first screen, CSS', path: named('.css'), limit: '30 kB', gzip: true },
]
