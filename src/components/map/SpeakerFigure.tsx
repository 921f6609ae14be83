/** A loudspeaker. It says sound, not a direction, and stays as it is in a page that runs from right to left. */
export function SpeakerFigure() {
  return (
    <svg className="speaker" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path fill="currentColor" d="M3 7.5v5h3.2L11 16.5v-13L6.2 7.5Z" />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        d="M13.6 7a4.2 4.2 0 0 1 0 6M15.9 4.6a7.6 7.6 0 0 1 0 10.8"
      />
    </svg>
  )
}
