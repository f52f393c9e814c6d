import type { Command } from 'commander'
import { collect, DEFAULT_STORE, examples } from './flags.ts'
import type { World } from './world.ts'

const STREAM = 'lotse'

/** The commands that work on a store or a stream. Each is loaded when it is called: the others start without the collector. */
export function storeCommands(lotse: Command, world: World, finish: (status: Promise<number>) => void): void {
  lotse
    .command('serve')
    .description('collect events and show the desk, on one port')
    .option('--port <number>', 'port', '4321')
    .option('--host <address>', 'address to listen on; 0.0.0.0 for all', '127.0.0.1')
    .option('--store <file>', `where events are kept (${DEFAULT_STORE}; with --nats: no store, no desk)`)
    .option('--config <file>', 'lotse.json with own events, personas, goals and slots; with it the desk edits and publishes the rules')
    .option('--site <folder>', "where publishing in the desk writes the site's files; left out: for download only")
    .option('--nats <urls>', 'servers of a JetStream cluster, with commas: events go there, lotse consume writes the store')
    .option('--stream <name>', 'name of the stream', STREAM)
    .option('--replicas <number>', 'servers that keep each message (3, or 1 where fewer than three are named)')
    .option('--origin <origin>', 'whose pages may send (may be repeated; any)', collect, [])
    .option('--rate <number>', 'requests in a minute from one address; 0: no limit', '6000')
    .option('--proxies <number>', 'own proxies in front, whose X-Forwarded-For counts', '0')
    .option('--keep-days <number>', 'days that events are kept', '400')
    .option('--user-header <name>', 'header in which a reverse proxy says whom it has signed in to the desk')
    .option('--proxy-address <address>', 'of that proxy (may be repeated; this machine)', collect, [])
    .option('--log <level>', 'info, error or silent; JSON lines on standard error', 'error')
    .addHelpText('after', `${examples('lotse serve --store lotse.db --config lotse.json', 'lotse serve --config lotse.json --site public', 'lotse serve --nats nats://a,nats://b,nats://c --config lotse.json')}\nEnvironment:\n  LOTSE_DESK_TOKEN  opens the desk to whoever has it, from anywhere\n  LOTSE_SECRET      signs the tokens of /v1/facts and /v1/decide, at least 32 bytes\n`) // biome-ignore format: one thought
    .action((flags, command) => {
      if (!['info', 'error', 'silent'].includes(flags.log)) command.error('error: --log is info, error or silent')
      finish(import('./commands/serve.ts').then(({ serve }) => serve(flags, world)))
    })
  lotse
    .command('consume')
    .description('write what a JetStream cluster received into a store')
    .requiredOption('--nats <urls>', 'servers of the cluster, with commas')
    .option('--store <file>', 'where events are kept', DEFAULT_STORE)
    .option('--stream <name>', 'name of the stream', STREAM)
    .option('--name <name>', 'those of one name share the work; another name writes another store', 'store')
    .option('--keep-days <number>', 'days that events are kept', '400')
    .addHelpText('after', examples('lotse consume --nats nats://a,nats://b,nats://c --store lotse.db'))
    .action((flags) => finish(import('./commands/consume.ts').then(({ consume }) => consume(flags, world))))
  lotse
    .command('import <file>')
    .description('take facts of known customers from a CSV file; - is standard input')
    .requiredOption('--config <file>', 'lotse.json that declares the facts')
    .option('--store <file>', 'where they are kept', DEFAULT_STORE)
    .option('--id <column>', 'the column with the userId', 'userId')
    .option('--delimiter <text>', 'what stands between the fields', ',')
    .addHelpText('after', examples('lotse import crm.csv --config lotse.json --store lotse.db', 'lotse import kunden.csv --id kundennummer --delimiter ";" --config lotse.json')) // biome-ignore format: one thought
    .action((file, flags) =>
      finish(import('./commands/import.ts').then(({ importFacts }) => importFacts(file, flags, world))),
    )
  lotse
    .command('export')
    .description('write the stored events as JSON lines')
    .requiredOption('--store <file>', 'where events are kept')
    .option('--visitor <id>', 'only this visitor')
    .option('--person <id>', 'everything about one person, by userId or anonymousId, as one JSON document')
    .addHelpText(
      'after',
      examples('lotse export --store lotse.db > log.jsonl', 'lotse export --store lotse.db --person u-17 > u-17.json'),
    )
    .action((flags) => finish(import('./commands/export.ts').then(({ exportEvents }) => exportEvents(flags, world))))
  lotse
    .command('erase')
    .description('erase one person, by userId or anonymousId')
    .requiredOption('--store <file>', 'where events are kept')
    .requiredOption('--person <id>', 'userId or anonymousId')
    .option('--nats <urls>', 'erase from the stream of this cluster, too')
    .option('--stream <name>', 'name of the stream', STREAM)
    .addHelpText('after', examples('lotse erase --store lotse.db --person u-17'))
    .action((flags) => finish(import('./commands/erase.ts').then(({ erase }) => erase(flags, world))))
  lotse
    .command('backup')
    .description('copy a store while it is being written')
    .requiredOption('--store <file>', 'where events are kept')
    .requiredOption('-o, --output <file>', 'the copy')
    .addHelpText('after', examples('lotse backup --store lotse.db -o lotse-2026-11-22.db'))
    .action((flags) => finish(import('./commands/backup.ts').then(({ backup }) => backup(flags, world))))
}
