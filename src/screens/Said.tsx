import { partsOf, together } from '../language/marks.ts'

/** A text with its Norwegian terms and codes marked as what they are, so that they read and sound right. */
export function Said({ children }: { children: string }) {
  return (
    <>
      {partsOf(together(children)).map(({ text, norwegian }, index) =>
        norwegian ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
          <bdi key={index} lang="nb" dir="ltr">
            {text}
          </bdi>
        ) : (
          text
        ),
      )}
    </>
  )
}
