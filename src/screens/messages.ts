import { useCallback, useLayoutEffect, useState } from 'react'
import { useRoute } from 'wouter'

/** A message that an act leaves behind, with its way back. */
export interface Message {
  text: string
  /** The id of the person whom it is about, if it is about one: it stays when their page is opened. */
  about?: string
  undo?: () => void
}

/** A message that is shown, with the id by which it is dismissed. */
export interface Said {
  id: string
  message: Message
}

/** What is still said once the page of a person is opened: nothing of others, or of the list that was left. */
export function saidWith(person: string, said: readonly Said[]): Said[] {
  return said.filter(({ message }) => message.about === person)
}

/** Whose page is open; null on the pages of nobody. */
function usePersonOfPage(): string | null {
  const [, adviser] = useRoute('/adviser/:id/:page?')
  const [, participant] = useRoute('/participant/:id')
  const [, county] = useRoute('/county/:page/:person')
  return adviser?.id ?? participant?.id ?? county?.person ?? null
}

/**
 * What acts have said. No message runs out by time: one stays until it is closed, undone or replaced, or until
 * the page of somebody else is opened.
 */
export function useMessages() {
  const [messages, setMessages] = useState<readonly Said[]>([])
  // A new message takes the place of the old one: only the last deed has an undo on the screen.
  const say = useCallback((message: Message) => {
    const id = crypto.randomUUID()
    setMessages([{ id, message }])
    return id
  }, [])
  const dismiss = useCallback((id: string) => setMessages((list) => list.filter((one) => one.id !== id)), [])
  const hush = useCallback(() => setMessages([]), [])
  const person = usePersonOfPage()
  useLayoutEffect(() => {
    if (person !== null) setMessages((list) => saidWith(person, list))
  }, [person])
  return { messages, say, dismiss, hush }
}
