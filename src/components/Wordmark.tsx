import './wordmark.css'

/** A line that climbs to its next station, and the name. It never mirrors: it is a mark, not a direction. */
export function Wordmark({ name, href }: { name: string; href: string }) {
  return (
    <a className="wordmark" href={href} dir="ltr" lang="nb">
      <svg className="wordmark-line" width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
        <path d="M0 15H12C18 15 18 5 24 5H36" />
        <circle cx="37" cy="5" r="4" />
      </svg>
      {name}
    </a>
  )
}
