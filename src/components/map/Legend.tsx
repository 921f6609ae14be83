import type { ReactNode } from 'react'
import type { RouteMap } from '../../planning/routeMap.ts'
import { MarkFigure } from './MarkFigure.tsx'
import { LevelStroke, waitWeight } from './strokes.tsx'
import './lanes.css'
import './legend.css'

/** What the legend says; a word that is left out stands for something the map doesn't have. */
export interface LegendWords {
  label: string
  done: string
  agreed: string
  proposed: string
  waits: string
  /** What a heavy line says: the step decides the finish. */
  deciding?: string | undefined
  /** The figures of exams and of the goal. */
  marks: Partial<Record<'square' | 'star' | 'rings', string>>
  windows: Partial<Record<RouteMap['windows'][number]['kind'], string>>
}

/** How lines, stations and bands are drawn, once for a whole map. */
export function Legend({ words }: { words: LegendWords }) {
  return (
    <ul className="legend screen-only" aria-label={words.label}>
      {(['done', 'agreed', 'proposed'] as const).map((progress) => (
        <Entry key={progress} width={56} text={words[progress]}>
          <LevelStroke x0={0} x1={56} y={11} today={0} progress={progress} deciding={false} />
          <g transform="translate(28 11)">
            <MarkFigure shape="disc" progress={progress} radius={8} />
          </g>
        </Entry>
      ))}
      {words.deciding !== undefined && (
        <Entry width={56} text={words.deciding}>
          <LevelStroke x0={0} x1={56} y={11} today={0} progress="done" deciding />
        </Entry>
      )}
      <Entry width={44} text={words.waits}>
        <path className="line" d="M0 11H44" strokeWidth={waitWeight} />
      </Entry>
      {(['square', 'star', 'rings'] as const).map((shape) => {
        const text = words.marks[shape]
        return (
          text !== undefined && (
            <Entry key={shape} width={26} text={text}>
              <g transform="translate(13 11)">
                <MarkFigure shape={shape} progress="agreed" radius={shape === 'square' ? 8 : 10} plain />
              </g>
            </Entry>
          )
        )
      })}
      {(['writtenExam', 'languageTest'] as const).map((kind) => {
        const text = words.windows[kind]
        return (
          text !== undefined && (
            <Entry key={kind} width={18} text={text}>
              <rect className="band-fill" y="3" width="18" height="16" />
              <rect className="band-edge" y="3" width="18" height="2" />
              {kind === 'languageTest' && <rect className="band-edge" y="7" width="18" height="2" />}
            </Entry>
          )
        )
      })}
      {words.windows.writtenExamRegistration !== undefined && (
        <Entry width={14} text={words.windows.writtenExamRegistration}>
          <path className="legend-hatch" d="M0 9l6-6M0 16L13 3M3 19L14 8M10 19l4-4" />
        </Entry>
      )}
    </ul>
  )
}

function Entry({ width, text, children }: { width: number; text: string; children: ReactNode }) {
  return (
    <li>
      <svg width={width} height="22" viewBox={`0 0 ${width} 22`} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}
