import { Command, CommanderError } from 'commander'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { classify } from './commands/classify.ts'
import { types } from './commands/eventTypes.ts'
import { explain } from './commands/explain.ts'
import { init } from './commands/init.ts'
import { schema } from './commands/schema.ts'
import { simulate } from './commands/simulate.ts'
import { test } from './commands/test.ts'
import { isFailure } from './failure.ts'
import { collect, examples } from './flags.ts'
import { storeCommands } from './storeCommands.ts'
import { usesColor } from './usesColor.ts'
import type { World } from './world.ts'

function program(world: World, finish: (status: Promise<number>) => void): Command {
  const lotse = new Command('lotse')
    .description('Knows who is visiting and where on the journey, and puts the right content into each slot.')
    .showSuggestionAfterError()
    .helpCommand('help [command]', 'says more about a command')
    .addHelpText('after', examples('lotse init', 'lotse check lotse.json', 'lotse build lotse.json -o public/lotse.js'))
  lotse
    .command('init [file]')
    .description('write a lotse.json and journeys to start from; asks for what no flag says')
    .option('--kind <kind>', 'of site: shop, business or magazine')
    .option('--platform <name>', 'html, shopify, shopware or woocommerce')
    .option('--language <code>', 'a language of the site, the default first (may be repeated)', collect, [])
    .option('--id <name>', 'short name of the site', 'my-shop')
    .option('--phases', 'write the six phases of the journey in full, to be changed')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      examples('lotse init', 'lotse init --kind shop --platform shopify --language de --language en --id hafenladen'),
    )
    .action((file = 'lotse.json', flags) => finish(init(file, flags, world)))
  lotse
    .command('check <file>')
    .description('say what is wrong with a lotse.json, where, and what was probably meant')
    .option(
      '--pages <where>',
      'also whether slots, templates, fields, events are in these pages: a folder, a file or an address',
    )
    .option('--matrix', 'what each persona sees in each phase, slot by slot')
    .option('--json', 'for machines')
    .option('--format <kind>', 'text, github (annotations) or json', 'text')
    .addHelpText(
      'after',
      `${examples('lotse check lotse.json', 'lotse check lotse.json --pages public/ --matrix', 'lotse check lotse.json --format github')}\nExit status: 0 clean or warnings only, 1 errors, 2 usage or unreadable file.\n`,
    )
    .action((file, flags, command) => {
      if (!['text', 'github', 'json'].includes(flags.format)) command.error(`error: --format is text, github or json`)
      finish(check(file, flags, world))
    })
  lotse
    .command('test <file> [journeys...]')
    .description('play journeys and say where persona, phase or slots are not as expected')
    .option('--watch', 'again whenever a file changes')
    .option('--uncovered', 'name every rule, variant and phase that no journey reached')
    .option('--language <code>', 'of the sentences: en or de', 'en')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      `${examples('lotse test lotse.json', 'lotse test lotse.json spring.journeys.json --uncovered')}\nWithout journeys: every *.journeys.json beside the file.\nExit status: 0 all as expected, 1 not, 2 usage or unreadable file.\n`,
    )
    .action((file, journeys, flags) => finish(test(file, journeys, flags, world)))
  lotse
    .command('simulate <file>')
    .description('say what this file would have done with a log, beside the present one')
    .requiredOption('--events <file>', 'the log as JSON lines; - is standard input')
    .option('--present <file>', 'the file to compare with; left out: the lotse.json beside it')
    .option('--grouped', 'the log is grouped by visitor: memory stays small')
    .option('--json', 'for machines')
    .addHelpText('after', examples('lotse simulate draft.json --events log.jsonl', 'lotse export --store lotse.db | lotse simulate draft.json --present lotse.json --events - --grouped')) // biome-ignore format: one thought
    .action((file, flags) => finish(simulate(file, flags, world)))
  lotse
    .command('build <file>')
    .description('put the checked config and the SDK into one file for the site')
    .requiredOption('-o, --output <file>', 'the file to write; parts that pages load later are put beside it')
    .option('--tag <folder>', 'folder with another build of lotse.js')
    .addHelpText('after', examples('lotse build lotse.json -o public/lotse.js'))
    .action((file, flags) => finish(build(file, flags, world)))
  lotse
    .command('classify <file>')
    .description('say who the visitors of a log are: one JSON line each')
    .requiredOption('--events <file>', 'the log as JSON lines; - is standard input')
    .option('--at <time>', "answer as of this time instead of each visitor's last event")
    .option('--grouped', 'the log is grouped by visitor: answers come at once, and memory stays small')
    .addHelpText('after', examples('lotse classify lotse.json --events log.jsonl', 'lotse export --store lotse.db | lotse classify lotse.json --events - --grouped', 'lotse classify lotse.json --events log.jsonl --at 2026-11-21T10:00:00Z')) // biome-ignore format: one thought
    .action((file, flags) => finish(classify(file, flags, world)))
  lotse
    .command('explain <file>')
    .description('say why one visitor is who and where they are, and what would change it')
    .requiredOption('--events <file>', 'the log as JSON lines; - is standard input')
    .option('--visitor <id>', 'whom, where the log has several')
    .option('--at <time>', 'as of this time instead of the last event')
    .option('--language <code>', 'en or de', 'en')
    .option('--json', 'for machines')
    .addHelpText('after', examples('lotse explain lotse.json --events one.jsonl', 'lotse export --store lotse.db --visitor 5f0c… | lotse explain lotse.json --events - --language de')) // biome-ignore format: one thought
    .action((file, flags) => finish(explain(file, flags, world)))
  storeCommands(lotse, world, finish)
  lotse
    .command('schema')
    .description('write the JSON Schema of lotse.json')
    .option('--journeys', 'of *.journeys.json instead')
    .addHelpText(
      'after',
      examples('lotse schema > lotse.schema.json', 'lotse schema --journeys > journeys.schema.json'),
    )
    .action((flags) => finish(schema(flags, world)))
  lotse
    .command('types <file>')
    .description("write TypeScript types of the site's own events and facts")
    .addHelpText('after', examples('lotse types lotse.json > lotse-events.d.ts'))
    .action((file) => finish(types(file, world)))
  return lotse
}

/**
 * Runs a command and resolves with its exit status: 0 well, 1 findings, 2 usage or unreadable. Every error is a sentence
 * on standard error.
 */
export async function run(argv: string[], world: World): Promise<number> {
  let status: Promise<number> = Promise.resolve(0)
  try {
    const lotse = program(world, (running) => {
      status = running
    })
    for (const command of [lotse, ...lotse.commands])
      command.exitOverride().configureOutput({
        writeOut: (text) => void world.out(text),
        writeErr: (text) => world.err(text),
        getOutHasColors: () => usesColor(world),
        getErrHasColors: () => false,
      })
    lotse.parse(argv, { from: 'user' })
    return await status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (isFailure(error)) {
      world.err(`${error.message}\n`)
      return error.status
    }
    world.err(`lotse has failed: ${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}
