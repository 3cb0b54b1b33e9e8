import { useMemo } from 'preact/hooks'
import { useTexts } from '../i18n/use-texts.js'
import { type Times, timesIn } from './times.js'

/** The times of the chosen language. */
export function useTimes(): Times {
  const { tag } = useTexts()
  return useMemo(() => timesIn(tag), [tag])
}
