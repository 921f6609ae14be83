import type { Source } from '../source.ts'
import type { Translation } from '../texts.ts'

/** `nb/keeping.ts` in English. */
export const keeping = {
  fileFaults: {
    tooLarge: 'The file is too large. Nothing has changed. Choose a file that was saved from Fagvei.',
    notText: 'The file is not a text file from Fagvei. Nothing has changed. Choose another file.',
    tooDeep:
      'The file is built in a way that Fagvei does not read. Nothing has changed. Choose another file.',
    duplicateKey:
      'The file says the same thing twice (“{{key}}”). Nothing has changed. Fetch the file again.',
    notJson: 'The file is damaged. Nothing has changed. Fetch it again from where it was saved.',
    incomplete: 'The file is not complete. Nothing has changed. Fetch it again from where it was saved.',
    notFagvei: 'The file is not from Fagvei. Nothing has changed. Choose another file.',
    newer: 'The file was made by a newer Fagvei. Nothing has changed. Update Fagvei first.',
    damaged: 'Something in the file is wrong. Nothing has changed. Fetch it again from where it was saved.',
    tooManyKeys:
      'The file is built in a way that Fagvei does not read. Nothing has changed. Choose another file.',
    tooManyEntries: 'The log has {{number}} lines. Fagvei takes {{limit}} at most. Nothing has changed.',
    duplicateEntry: 'Two lines of the log have the same number. Nothing has changed. Fetch the file again.',
    identityNumber: 'There is an identity number in the text. Fagvei does not keep it. Remove it first.',
  },
  storeFaults: {
    unavailable:
      'The browser keeps nothing here. The plan is gone when you close the page. Save it to a file.',
    blocked: 'Fagvei is open in another tab that holds the store. Close the other tab.',
    outdated: 'A newer Fagvei was opened in this browser. Load the page again.',
    lost: 'The plans in this browser are gone. They were last here on {{day}}. Open a file you have saved.',
    full: 'The disk is full. The work is not saved, but it is here. Save it to a file now.',
    aborted: 'The browser broke off the saving. The work is still here. Fagvei tries again by itself.',
    absent: 'This person is not in this browser. Open a file, or go to the list.',
    deleted: '{{alias}} was deleted on {{day}}. Bring the person back to go on working.',
    doesNotFit: 'The change no longer fits the plan. Nothing has changed. Load the page again.',
  },
  damagedRecords: {
    altered: 'This plan was altered outside Fagvei and does not open. The others are safe.',
    keyLost: 'The key to this plan is gone. The others are safe. Open a file you have saved.',
    unreadable: 'This plan cannot be read. The others are safe. Open a file you have saved.',
  },
} as const satisfies Translation<Source['sentences']['keeping'], 'en'>
