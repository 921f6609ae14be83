import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `nb/keeping.ts` in nynorsk. */
export const keeping = {
  fileFaults: {
    tooLarge: 'Fila er for stor. Ingenting er endra. Vel ei fil som er lagra frå Fagvei.',
    notText: 'Fila er ikkje ei tekstfil frå Fagvei. Ingenting er endra. Vel ei anna fil.',
    tooDeep: 'Fila er bygd på ein måte som Fagvei ikkje les. Ingenting er endra. Vel ei anna fil.',
    duplicateKey: 'Fila seier same ting to gonger («{{key}}»). Ingenting er endra. Hent fila på nytt.',
    notJson: 'Fila er skadd. Ingenting er endra. Hent fila på nytt der ho vart lagra.',
    incomplete: 'Fila er ikkje heil. Ingenting er endra. Hent fila på nytt der ho vart lagra.',
    notFagvei: 'Fila er ikkje frå Fagvei. Ingenting er endra. Vel ei anna fil.',
    newer: 'Fila er laga i ei nyare utgåve av Fagvei. Ingenting er endra. Oppdater Fagvei først.',
    damaged: 'Noko i fila er feil. Ingenting er endra. Hent fila på nytt der ho vart lagra.',
    tooManyKeys: 'Fila er bygd på ein måte som Fagvei ikkje les. Ingenting er endra. Vel ei anna fil.',
    tooManyEntries: 'Loggen har {{number}} linjer. Fagvei tek høgst {{limit}}. Ingenting er endra.',
    duplicateEntry: 'To linjer i loggen har same nummer. Ingenting er endra. Hent fila på nytt.',
    identityNumber: 'Det står eit fødselsnummer i teksten. Fagvei tek ikkje vare på det. Fjern det først.',
  },
  storeFaults: {
    unavailable: 'Nettlesaren lagrar ingenting her. Planen er borte når du lukkar sida. Lagre han i ei fil.',
    blocked: 'Fagvei er open i ei anna fane som held på lageret. Lukk den andre fana.',
    outdated: 'Ein nyare Fagvei er opna i denne nettlesaren. Last sida på nytt.',
    lost: 'Planane i denne nettlesaren er borte. Dei låg her sist {{day}}. Opne ei fil du har lagra.',
    full: 'Disken er full. Arbeidet er ikkje lagra, men det er her. Lagre det i ei fil no.',
    aborted: 'Nettlesaren avbraut lagringa. Arbeidet er her enno. Fagvei prøver igjen av seg sjølv.',
    absent: 'Personen finst ikkje i denne nettlesaren. Opne ei fil, eller gå til lista.',
    deleted: '{{alias}} vart sletta {{day}}. Hent personen tilbake for å arbeide vidare.',
    doesNotFit: 'Endringa passar ikkje lenger til planen. Ingenting er endra. Last sida på nytt.',
  },
  damagedRecords: {
    altered: 'Denne planen er endra utanfor Fagvei og blir ikkje opna. Dei andre er trygge.',
    keyLost: 'Nøkkelen til denne planen er borte. Dei andre er trygge. Opne ei fil du har lagra.',
    unreadable: 'Denne planen kan ikkje lesast. Dei andre er trygge. Opne ei fil du har lagra.',
  },
} as const satisfies Translation<Source['sentences']['keeping'], 'nn'>
