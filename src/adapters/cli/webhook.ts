import { type Command, InvalidArgumentError, Option } from 'commander'
import { WEBHOOK_KINDS } from '../../domain/webhook-rules.js'
import { CommandFailure } from './failure.js'
import { idOf, numberOf } from './given-numbers.js'
import { serviceAddress } from './service-address.js'
import { askWebhooks, type ShownAttempt, type ShownWebhook, type WebhookService } from './webhook/service-webhooks.js'

const EXAMPLES = `
Examples:
  $ export SERVICE="--url https://cases.example.com --token $(casework token --client 3)"
  $ casework webhook add https://receiver.example/casework $SERVICE
  $ casework webhook add https://receiver.example/all --kinds case_closed,activity_completed --unordered $SERVICE
  $ casework webhook list $SERVICE
  $ casework webhook test 4001 $SERVICE
  $ casework webhook replay 4001 --after 1200 $SERVICE

The token is that of a client application, whose own webhooks these are. Each webhook of "list" is a line of columns
between tabs: the id, whether it is enabled, the URL, the kinds, and how its deliveries fare. "add" and "rotate" print the
secret that signs the deliveries: it is shown this once. "test" ends with the code 1 where the test was not delivered.`

interface AddOptions extends WebhookService {
  readonly kinds?: readonly string[]
  readonly unordered?: true
  readonly disabled?: true
}

/** Adds `casework webhook`, which manages the webhooks of a client application at a service. */
export function webhookCommand(casework: Command): void {
  const webhook = casework
    .command('webhook')
    .description('Manages the webhooks of a client application at a service.')
    .addHelpText('after', EXAMPLES)
  at(webhook.command('list'), 'list').description('Prints the webhooks.').action(list)
  at(webhook.command('add'), 'add https://receiver.example/casework')
    .description('Adds a webhook.')
    .argument('<receiver>', 'the URL to call')
    .addOption(new Option('--kinds <kinds>', 'kinds of journal entries, separated by commas').argParser(kindsOf))
    .option('--unordered', 'lets deliveries overtake one that fails')
    .option('--disabled', 'delivers nothing yet')
    .action(add)
  ofOne(at(webhook.command('test'), 'test 4001'))
    .description('Sends a test now, and says how it went.')
    .action(test)
  ofOne(at(webhook.command('replay'), 'replay 4001 --after 1200'))
    .description('Delivers every entry behind a number again.')
    .addOption(new Option('--after <number>', 'a number of the journal').argParser(numberOf).makeOptionMandatory())
    .action(replay)
  ofOne(at(webhook.command('rotate'), 'rotate 4001'))
    .description('Gives a new secret; the old one signs along for a day.')
    .action(rotate)
  ofOne(at(webhook.command('remove'), 'remove 4001'))
    .description('Deletes a webhook.')
    .action(remove)
}

/** A command that asks a service, with an example of its use. */
function at(command: Command, example: string): Command {
  const url = new Option('--url <url>', 'the service, e.g. http://127.0.0.1:8080')
  return command
    .addOption(url.argParser(serviceAddress).makeOptionMandatory())
    .requiredOption('--token <token>', 'an access token of the client application')
    .addHelpText('after', `\nExample:\n  $ casework webhook ${example} --url http://127.0.0.1:8080 --token "$TOKEN"`)
}

/** A command about one webhook. */
function ofOne(command: Command): Command {
  return command.argument('<id>', 'the id of the webhook', idOf)
}

async function list(service: WebhookService): Promise<void> {
  const { webhook = [] } = await askWebhooks<{ readonly webhook?: readonly ShownWebhook[] }>(service, {
    ...{ method: 'GET', path: '' },
  })
  for (const one of webhook) process.stdout.write(`${lineOf(one)}\n`)
}

async function add(receiver: string, { kinds, unordered, disabled, ...service }: AddOptions): Promise<void> {
  const body = {
    url: receiver,
    ...(kinds && { kinds }),
    ...(unordered && { ordered: false }),
    ...(disabled && { enabled: false }),
  }
  const { id, secret } = await askWebhooks<Secret>(service, { method: 'POST', path: '', body })
  process.stdout.write(`id ${id}\nsecret ${secret}\n`)
}

interface Secret {
  readonly id: string
  readonly secret: string
}

async function test(id: string, service: WebhookService): Promise<void> {
  const attempt = await askWebhooks<ShownAttempt>(service, { method: 'POST', path: `/${id}/test` })
  const { outcome, status, duration, error } = attempt
  const how = [...(status === undefined ? [] : [`status ${String(status)}`]), `${String(duration)} ms`].join(', ')
  if (outcome !== 'delivered') throw new CommandFailure([`Not delivered: ${error?.displayValue ?? outcome} (${how}).`])
  process.stdout.write(`Delivered: ${how}.\n`)
}

async function replay(id: string, { after, ...service }: WebhookService & { readonly after: number }): Promise<void> {
  await askWebhooks(service, { method: 'POST', path: `/${id}/replay`, body: { after } })
  process.stdout.write(`Webhook ${id} goes on behind ${String(after)}.\n`)
}

async function rotate(id: string, service: WebhookService): Promise<void> {
  const { secret } = await askWebhooks<Secret>(service, { method: 'POST', path: `/${id}/secret` })
  process.stdout.write(`secret ${secret}\n`)
}

async function remove(id: string, service: WebhookService): Promise<void> {
  await askWebhooks(service, { method: 'DELETE', path: `/${id}` })
  process.stdout.write(`Webhook ${id} is deleted.\n`)
}

function lineOf({ id, enabled = true, url = '', kinds = [], ...rest }: ShownWebhook): string {
  return [id, enabled ? 'enabled' : 'disabled', url, kinds.join(), faring(rest)].join('\t')
}

/** How the deliveries of a webhook fare. */
function faring({ disabled, journal, failures = 0, setAside = 0 }: Omit<ShownWebhook, 'id'>): string {
  const told = [
    `up to ${journal?.id ?? '0'}`,
    ...(failures > 0 ? [`failed ${String(failures)} times`] : []),
    ...(setAside > 0 ? [`${String(setAside)} set aside`] : []),
    ...(disabled?.reason?.displayValue === undefined ? [] : [disabled.reason.displayValue]),
  ]
  return told.join('; ')
}

function kindsOf(given: string): readonly string[] {
  const kinds = given.split(',')
  const unknown = kinds.find((kind) => !WEBHOOK_KINDS.some((one) => one === kind))
  if (unknown === undefined) return kinds
  throw new InvalidArgumentError(`The kinds are ${WEBHOOK_KINDS.join(', ')}.`)
}
