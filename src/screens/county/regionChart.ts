import type { Chart } from '../../components/chart/chart.ts'
import { capital } from '../../language/marks.ts'
import type { Sentences } from '../../language/sentences/sentences.ts'
import { withoutTerms } from '../../language/sentences/station.ts'
import type { Words } from '../../language/words.ts'
import { chartPicture } from '../../pathway/exportMachine.ts'
import type { ChartKind } from '../../pathway/moves.ts'
import type { Unit } from '../../pathway/pathway.ts'

/** The chart of one kind of thing in the reader's words; `here` are the states in which the person has any of that kind. */
export function regionChart(
  kind: ChartKind,
  { t }: Pick<Words<'field'>, 't'>,
  sentences: Pick<Sentences, 'place' | 'move'>,
  here: ReadonlySet<string>,
): Chart {
  const picture = chartPicture(kind)
  const parents = new Set(picture.states.flatMap(({ parent }) => parent ?? []))
  const states = picture.states
    .filter((state) => !state.history)
    .map(({ id, parent, final }) => ({
      id,
      name: parents.has(id) ? t(`field:parents.${id as 'running'}`) : sentences.place(`${kind}.` as Unit, id),
      ...(parent === undefined ? {} : { parent }),
      ...(final ? { final } : {}),
      ...(here.has(id) ? { current: true } : {}),
    }))
  const moves = picture.moves.map(({ from, to, event }) => ({
    from,
    to: to.replace(/\.before$/, ''),
    name: withoutKind(sentences.move(event), withoutTerms(t(`field:charts.${kind}`))),
  }))
  return { id: kind, states, moves }
}

/** A move without the name of what moves, where it begins with that: the heading has it, and no way needs it again. */
function withoutKind(move: string, kind: string): string {
  return move.startsWith(`${kind} `) ? capital(move.slice(kind.length + 1)) : move
}
