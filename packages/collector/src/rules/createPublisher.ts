import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LotseConfig } from '@lotse/contract'
import { buildFiles, type JourneyRun, type Problem, readConfig, readJourneys, runJourneys } from '@lotse/workshop'
import type { RulesOptions } from './rulesOptions.ts'

/** Why a text cannot be published; all empty: it can. */
export interface Examined {
  config?: LotseConfig
  problems: Problem[]
  /** Journeys that do not come out as expected. */
  failed: JourneyRun[]
  journeyProblems: Problem[]
}

export interface Publisher {
  examine(text: string): Examined
  /** Name → text of everything a site serves, `lotse.json` among them. Throws where the tag is not built. */
  filesOf(text: string, config: LotseConfig): Map<string, string>
  /** Writes the site's files and tells whoever serves them. */
  write(text: string, config: LotseConfig): void
}

/** Checks, tests, builds and writes. Each file is replaced whole, the first one last: a crash leaves the old site or the new one. */
export function createPublisher({ journeys, tagFolder, siteFolder, onPublished }: RulesOptions): Publisher {
  const filesOf = (text: string, config: LotseConfig): Map<string, string> => {
    if (!tagFolder) throw new Error('this server does not know where the built tag is')
    return new Map([...buildFiles(config, tagFolder).files, ['lotse.json', text]])
  }
  return {
    filesOf,
    examine(text) {
      const { config, problems } = readConfig(text)
      const errors = problems.filter(({ level }) => level === 'error')
      if (!config || !journeys) return { problems: errors, failed: [], journeyProblems: [], ...(config && { config }) }
      const read = readJourneys(journeys, config)
      if (!read.file) return { config, problems: [], failed: [], journeyProblems: read.problems.filter(({ level }) => level === 'error') } // biome-ignore format: one thought
      return { config, problems: [], failed: runJourneys(config, read.file).filter(({ passed }) => !passed), journeyProblems: [] } // biome-ignore format: one thought
    },
    write(text, config) {
      const files = filesOf(text, config)
      if (siteFolder) {
        mkdirSync(siteFolder, { recursive: true })
        for (const [name, content] of [...files].reverse()) {
          const file = join(siteFolder, name)
          writeFileSync(`${file}.new`, content, { flush: true })
          renameSync(`${file}.new`, file)
        }
      }
      onPublished?.(files)
    },
  }
}
