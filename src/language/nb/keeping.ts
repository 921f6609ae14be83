import type { FileFault } from '../../records/exchange.ts'
import type { EditFault } from '../../records/history.ts'
import type { Absent, DamagedRecord, Deleted, StoreFault } from '../../records/keeping.ts'
import type { Texts } from '../texts.ts'

interface KeepingWords extends Texts {
  fileFaults: Record<FileFault['kind'], string> & Texts
  storeFaults: Record<(StoreFault | Absent | Deleted | Exclude<EditFault, FileFault>)['kind'], string>
  damagedRecords: Record<DamagedRecord['why'], string>
}

/** Why a person could not be opened, kept or changed: what happened, what is safe, what to do. Part of the sentences. */
export const keeping = {
  fileFaults: {
    tooLarge: 'Filen er for stor. Ingenting er endret. Velg en fil som er lagret fra Fagvei.',
    notText: 'Filen er ikke en tekstfil fra Fagvei. Ingenting er endret. Velg en annen fil.',
    tooDeep: 'Filen er bygd på en måte som Fagvei ikke leser. Ingenting er endret. Velg en annen fil.',
    duplicateKey: 'Filen sier samme ting to ganger («{{key}}»). Ingenting er endret. Hent filen på nytt.',
    notJson: 'Filen er skadet. Ingenting er endret. Hent filen på nytt der den ble lagret.',
    incomplete: 'Filen er ikke hel. Ingenting er endret. Hent filen på nytt der den ble lagret.',
    notFagvei: 'Filen er ikke fra Fagvei. Ingenting er endret. Velg en annen fil.',
    newer: 'Filen er laget i en nyere utgave av Fagvei. Ingenting er endret. Oppdater Fagvei først.',
    damaged: 'Noe i filen er feil. Ingenting er endret. Hent filen på nytt der den ble lagret.',
    tooManyKeys: 'Filen er bygd på en måte som Fagvei ikke leser. Ingenting er endret. Velg en annen fil.',
    tooManyEntries: 'Loggen har {{number}} linjer. Fagvei tar høyst {{limit}}. Ingenting er endret.',
    duplicateEntry: 'To linjer i loggen har samme nummer. Ingenting er endret. Hent filen på nytt.',
    identityNumber: 'Det står et fødselsnummer i teksten. Fagvei tar ikke vare på det. Fjern det først.',
  },
  storeFaults: {
    unavailable: 'Nettleseren lagrer ingenting her. Planen er borte når du lukker siden. Lagre den i en fil.',
    blocked: 'Fagvei er åpen i en annen fane som holder på lageret. Lukk den andre fanen.',
    outdated: 'En nyere Fagvei er åpnet i denne nettleseren. Last siden på nytt.',
    lost: 'Planene i denne nettleseren er borte. De lå her sist {{day}}. Åpne en fil du har lagret.',
    full: 'Disken er full. Arbeidet er ikke lagret, men det er her. Lagre det i en fil nå.',
    aborted: 'Nettleseren avbrøt lagringen. Arbeidet er her ennå. Fagvei prøver igjen av seg selv.',
    absent: 'Personen finnes ikke i denne nettleseren. Åpne en fil, eller gå til lista.',
    deleted: '{{alias}} ble slettet {{day}}. Hent personen tilbake for å arbeide videre.',
    doesNotFit: 'Endringen passer ikke lenger til planen. Ingenting er endret. Last siden på nytt.',
  },
  damagedRecords: {
    altered: 'Denne planen er endret utenfor Fagvei og åpnes ikke. De andre er trygge.',
    keyLost: 'Nøkkelen til denne planen er borte. De andre er trygge. Åpne en fil du har lagret.',
    unreadable: 'Denne planen kan ikke leses. De andre er trygge. Åpne en fil du har lagret.',
  },
} as const satisfies KeepingWords
