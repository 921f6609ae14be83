import { Bdi } from './Bdi.tsx'
import { Said } from './Said.tsx'
import './bilingual.css'

/** What something is called: the name in the reader's language and, where that is another, the Norwegian term. */
export interface Name {
  /** A code such as HEAV107, set before the name. */
  code?: string | undefined
  text: string
  /** The language of `text` when it isn't the page's: a word of a curriculum that nobody has translated yet. */
  lang?: string | undefined
  /** The Norwegian term, kept beside the translated one. */
  norwegian?: string | undefined
}

/** A name as text alone, for where only letters fit (an accessible name, a width to measure). */
export function plainName({ code, text }: Name): string {
  return code === undefined ? text : `${code} ${text}`
}

/** The name in the reader's language: code in its own direction, an untranslated text marked as what it is. */
export function NameText({ name: { code, text, lang } }: { name: Name }) {
  return (
    <>
      {code !== undefined && (
        <>
          <b className="name-code">
            <Bdi>{code}</Bdi>
          </b>{' '}
        </>
      )}
      {lang === undefined ? <Said text={text} /> : <bdi lang={lang}>{text}</bdi>}
    </>
  )
}

/** A term in the reader's language with the Norwegian one beside it, or below it when `below`. */
export function Bilingual({ name, below = false }: { name: Name; below?: boolean }) {
  return (
    <span className={below ? 'bilingual below' : 'bilingual'}>
      <span>
        <NameText name={name} />
      </span>
      {name.norwegian !== undefined && (
        <span className="bilingual-term">
          <Bdi>{name.norwegian}</Bdi>
        </span>
      )}
    </span>
  )
}
