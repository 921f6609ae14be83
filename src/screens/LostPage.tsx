import type { Opening } from './opening.ts'

/** Stands instead of the app when curricula or store cannot be opened; written by the people page's author. */
export default function LostPage(_: {
  opening: Exclude<Opening, { kind: 'ready' }>
  onBeginAnew: () => void
}) {
  return null
}
