import { useCallback, useLayoutEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { addressNow } from './address.ts'

/** A message that an act leaves behind, with its way back. */
export interface Message {
  text: string
  /** The address of the page that it is read on, where the act leads to another than it was done on. */
  page?: string
  undo?: () => void
}

/** A message that is shown, with the id by which it is dismissed and the address of the page that it belongs to. */
export interface Said {
  id: string
  page: string
  message: Message
}

/** What is still said once a page is opened: nothing of the page that was left. */
export function saidOn(page: string, said: readonly Said[]): Said[] {
  return said.filter((one) => one.page === page)
}

/**
 * What acts have said. No message runs out by time: one stays until it is closed, undone or replaced, or until
 * another page is opened.
 */
export function useMessages() {
  const [messages, setMessages] = useState<readonly Said[]>([])
  // A new message takes the place of the old one: only the last deed has an undo on the screen.
  const say = useCallback((message: Message) => {
    const id = crypto.randomUUID()
    setMessages([{ id, page: message.page ?? addressNow(), message }])
    return id
  }, [])
  const dismiss = useCallback((id: string) => setMessages((list) => list.filter((one) => one.id !== id)), [])
  const hush = useCallback(() => setMessages([]), [])
  const [page] = useLocation()
  useLayoutEffect(() => setMessages((list) => saidOn(page, list)), [page])
  return { messages, say, dismiss, hush }
}
