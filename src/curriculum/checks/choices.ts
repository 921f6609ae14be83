import type { Catalogue } from '../catalogue.ts'
import type { CatalogueFault } from '../faults.ts'
import { modulesOfGroup } from '../moduleChoice.ts'
import { tradeFile } from '../places.ts'
import { demandsOf } from '../references.ts'
import { exams, leavesOf } from '../requirement.ts'
import type { Trade } from '../trade.ts'

const inEachTrade = (catalogue: Catalogue, check: (trade: Trade, file: string) => CatalogueFault[]) =>
  [...catalogue.tradesById].flatMap(([id, trade]) => check(trade, tradeFile(id)))

/** Groups that ask for more modules than they have, and modules that are chosen and never required at once. */
export function groupsOfModules(catalogue: Catalogue): CatalogueFault[] {
  return inEachTrade(catalogue, (trade, file) => [
    ...(trade.groups ?? []).flatMap((group, index): CatalogueFault[] => {
      const listed = modulesOfGroup(trade, group).length
      const at = ['groups', String(index), 'choose']
      // A group asks for one at least: nothing can be written for a group without modules
      const cure = listed > 0 && { cure: { at, value: listed } }
      return group.choose <= listed
        ? []
        : [{ kind: 'moreAskedThanListed', file, at, count: group.choose, listed, ...cure }]
    }),
    ...trade.modules.flatMap(({ id, group, optional }, index): CatalogueFault[] =>
      group && optional
        ? [{ kind: 'optionalInGroup', file, at: ['modules', String(index), 'optional'], module: id }]
        : [],
    ),
  ])
}

/** Exam codes that follow a module nobody chooses, that a choice lacks, or that are told twice or never. */
export function examCodes(catalogue: Catalogue): CatalogueFault[] {
  return inEachTrade(catalogue, ({ modules, exams: told }, file) => {
    const { byModule = [] } = told
    const choices = new Set(modules.flatMap(({ id, group }) => (group ? [id] : [])))
    const known = new Set(modules.map(({ id }) => id))
    const followed = new Set(byModule.map(({ module }) => module))
    const at = ['exams', 'byModule']
    const follows = byModule.length > 0
    return [
      ...byModule.flatMap(({ module }, index): CatalogueFault[] =>
        choices.has(module) || !known.has(module)
          ? []
          : [{ kind: 'examCodesOfNoChoice', file, at: [...at, String(index), 'module'], module }],
      ),
      ...(follows ? [...choices].filter((module) => !followed.has(module)) : []).map(
        (module): CatalogueFault => ({ kind: 'examCodesMissing', file, at, module }),
      ),
      ...exams
        .filter((exam) => (told[exam].code === null) !== follows)
        .map(
          (exam): CatalogueFault => ({
            kind: 'examCodeUnclear',
            file,
            at: ['exams', exam, 'code'],
            exam,
            told: follows ? 'twice' : 'never',
          }),
        ),
    ]
  })
}

/** Papers of a trade that no moment and none of its demands asks for: nobody would ever have to have them. */
export function gatesNobodyAsks(catalogue: Catalogue): CatalogueFault[] {
  const asked = demandsOf(catalogue).flatMap(({ demand, trade }) =>
    leavesOf(demand.requires).flatMap((leaf) => (leaf.kind === 'gate' ? [{ gate: leaf.gate, trade }] : [])),
  )
  return inEachTrade(catalogue, (trade, file) =>
    trade.gates.flatMap(({ id, neededBefore }, index): CatalogueFault[] =>
      neededBefore || asked.some((one) => one.gate === id && (!one.trade || one.trade === trade))
        ? []
        : [{ kind: 'gateNobodyAsks', file, at: ['gates', String(index)], gate: id }],
    ),
  )
}

/** Blocks in several pieces or with something to choose, and plans that name another than the ordinary one. */
export function structures(catalogue: Catalogue): CatalogueFault[] {
  return inEachTrade(catalogue, ({ structure, modules, groups = [], basedOn }, file) => [
    ...(structure === 'block' && modules.length > 1
      ? [{ kind: 'blockOfSeveral' as const, file, at: ['modules'], modules: modules.length }]
      : []),
    ...(structure === 'block' ? groups : []).map(
      ({ id }, index): CatalogueFault => ({
        kind: 'groupInBlock',
        file,
        at: ['groups', String(index)],
        group: id,
      }),
    ),
    ...((structure === 'block') === (basedOn === null)
      ? []
      : [{ kind: 'basedOnOfOther' as const, file, at: ['basedOn'], structure }]),
  ])
}

/** Certificates counted, and nobody knows by whom. */
export function certificatesWithoutSource(catalogue: Catalogue): CatalogueFault[] {
  return inEachTrade(catalogue, ({ certificates, certificatesSource }, file) =>
    certificates && !certificatesSource
      ? [{ kind: 'certificatesWithoutSource', file, at: ['certificates'] }]
      : [],
  )
}
