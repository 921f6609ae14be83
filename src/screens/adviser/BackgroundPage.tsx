import { useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldFault } from '../../components/ErrorSummary.tsx'
import { useWords } from '../../language/useWords.ts'
import '../background/background.css'
import { ExperiencesPart } from '../background/ExperiencesPart.tsx'
import { SchoolPart, TimePart } from '../background/FactsPart.tsx'
import { FaultsProvider } from '../background/faults.tsx'
import { NorwegianPart } from '../background/NorwegianPart.tsx'
import { PracticePanel } from '../background/PracticePanel.tsx'
import { ProgrammePart } from '../background/ProgrammePart.tsx'
import { SubjectsPart } from '../background/SubjectsPart.tsx'
import { usePerson } from '../person.tsx'

/** What a person brings: the first page of the work with them. */
export default function BackgroundPage() {
  const { t } = useWords('adviser', 'field', 'sentences')
  const { id } = usePerson().participant
  const [, go] = useLocation()
  const [found, setFound] = useState<{ faults: FieldFault[]; time: number }>({ faults: [], time: 0 })
  return (
    <FaultsProvider>
      {(all) => (
        <div className="background">
          <div className="background-parts">
            <h2 className="spoken">{t('adviser:map.title')}</h2>
            <ErrorSummary
              key={found.time}
              heading={t('shell:problems.form', { count: found.faults.length })}
              faults={found.faults}
            />
            <NorwegianPart />
            <SubjectsPart />
            <SchoolPart />
            <TimePart />
            <ProgrammePart />
            <ExperiencesPart />
            <div className="background-next">
              <Button
                rank="main"
                onClick={() => {
                  const faults = all()
                  if (faults.length === 0) go(`/adviser/${id}/choose`)
                  else setFound(({ time }) => ({ faults, time: time + 1 }))
                }}
              >
                {t('adviser:map.next')}
              </Button>
            </div>
          </div>
          <PracticePanel />
        </div>
      )}
    </FaultsProvider>
  )
}
