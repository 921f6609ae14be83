import { ToggleGroup } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

/** One of a few ways to see the same thing (map or list): radio buttons that look like one control. */
export function Toggle<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: { value: Value; text: ReactNode }[]
  onChange: (value: Value) => void
}) {
  return (
    <ToggleGroup data-toggle-group={label} value={value} onChange={(chosen) => onChange(chosen as Value)}>
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value}>
          {option.text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  )
}
