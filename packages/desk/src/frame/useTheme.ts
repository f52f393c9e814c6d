import { useEffect, useState } from 'preact/hooks'
import { recall, remember } from './remember.ts'

export type Theme = 'day' | 'night'

const prefersNight = () => matchMedia('(prefers-color-scheme: dark)').matches

/** Day or night: as the system has it until the reader chooses. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>((recall('theme') as Theme) ?? (prefersNight() ? 'night' : 'day'))
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const choose = (next: Theme) => {
    remember('theme', next)
    setTheme(next)
  }
  return [theme, choose]
}
