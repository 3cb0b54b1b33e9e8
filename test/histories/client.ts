import { type Answer, type SentRequest, send } from '../../src/adapters/contract/send.js'
import type { Dice } from './dice.js'
import type { Actor, Asked, Operation } from './history.js'
import { QUEUES, USERS } from './people.js'

/** The objects that the clients of a run share. */
export interface Run {
  /** An address of a service that should answer, and does unless it is killed over this very request. */
  addressFor(request: Pick<SentRequest, 'method'>): Promise<string>
  readonly authorizations: Readonly<Record<Actor, string>>
  /** Every case that is known to be there. */
  readonly cases: number[]
  /** Records an operation. */
  ended(operation: Operation): void
  /** Whether anything is left to do; called once for each operation. */
  goesOn(): boolean
}

/** An activity as a client saw it. */
interface Seen {
  readonly id: number
  readonly lastModified: string
  readonly holder: number | null
  readonly queue: number | null
}

/** Does one thing after the other, by chance, for as long as the run goes on. */
export async function work(by: Actor, dice: Dice, run: Run): Promise<void> {
  while (run.goesOn()) {
    const planned = await plan(by, dice, run)
    if (!planned) continue
    const { asked, request } = planned
    const begin = Date.now()
    const answer = await ask(by, run, request)
    const end = Date.now()
    const operation = { by, begin, end, ...ended(asked, answer) }
    run.ended(operation)
    const { asked: done } = operation
    if (done.kind === 'create' && done.made && done.case === null) run.cases.push(done.made.case)
    // So the instant of an effect tells which operation of its actor it belongs to.
    while (Date.now() === end) await new Promise(setImmediate)
  }
}

function ended(asked: Asked, answer: Answer | null): Pick<Operation, 'asked' | 'outcome' | 'code'> {
  if (answer === null || answer.status === 503) return { asked, outcome: 'unknown', code: '' }
  if (answer.status >= 300)
    return { asked, outcome: 'refused', code: (JSON.parse(answer.text) as { code: string }).code }
  if (asked.kind === 'note') {
    const { id } = JSON.parse(answer.text) as { id: string }
    return { asked: { ...asked, made: { note: Number(id) } }, outcome: 'done', code: '' }
  }
  if (asked.kind !== 'create') return { asked, outcome: 'done', code: '' }
  const made = JSON.parse(answer.text) as { id: string; case: { id: string } }
  return {
    asked: { ...asked, made: { activity: Number(made.id), case: Number(made.case.id) } },
    outcome: 'done',
    code: '',
  }
}

interface Planned {
  readonly asked: Asked
  readonly request: Omit<SentRequest, 'headers'>
}

async function plan(by: Actor, dice: Dice, run: Run): Promise<Planned | null> {
  const kinds = [
    'close',
    'close',
    'create',
    'create',
    'transfer',
    'edit',
    'note',
    ...(by.startsWith('user') ? ['pick', 'complete'] : []),
  ]
  const kind = dice.one(kinds)
  if (kind === 'close') {
    const cases = dice.some(run.cases, 3)
    return { asked: { kind, cases }, request: { method: 'PATCH', path: `/case/${cases.join()}/close` } }
  }
  if (kind === 'create') return creation(by, dice, run)
  if (kind === 'edit') return edit(by, dice, run)
  if (kind === 'note') {
    const of = dice.one(run.cases)
    const request = { method: 'POST', path: `/case/${of}/note`, body: '{"content":"Hello"}' }
    return { asked: { kind, case: of, made: null }, request }
  }
  const me = Number(by.slice(by.indexOf('/') + 1))
  const found = await openActivities(
    by,
    run,
    kind === 'complete' ? `assignedTo=${me}` : `caseID=${dice.one(run.cases)}`,
  )
  if (kind === 'complete') return changing({ kind, activities: [] }, dice.some(found, 2), '/activity/complete')
  if (kind === 'pick') {
    const others = found.filter(({ holder }) => holder !== me)
    return changing({ kind, activities: [] }, dice.some(others, 2), '/activity/pick')
  }
  const to = dice.one(['user', 'queue'] as const)
  const target = to === 'user' ? dice.one(USERS) : Number(dice.one(Object.keys(QUEUES)))
  const elsewhere = found.filter(({ holder, queue }) => (to === 'user' ? holder : queue) !== target)
  const path = `/activity/transfer/${to}/${target}`
  return changing({ kind: 'transfer', activities: [], to, target }, dice.some(elsewhere, 2), path)
}

function creation(by: Actor, dice: Dice, run: Run): Planned {
  const of = dice.below(5) === 0 ? null : dice.one(run.cases)
  const queue = by.startsWith('client') || dice.below(2) === 0 ? Number(dice.one(Object.keys(QUEUES))) : null
  const body = {
    subject: 'Work',
    ...(of && { case: { id: String(of) } }),
    ...(queue && { queue: { id: String(queue) } }),
  }
  return {
    asked: { kind: 'create', case: of, made: null },
    request: { method: 'POST', path: '/activity/task', body: JSON.stringify(body) },
  }
}

async function edit(by: Actor, dice: Dice, run: Run): Promise<Planned | null> {
  const id = dice.one(run.cases)
  const answer = await ask(by, run, { method: 'GET', path: `/case/${id}` })
  if (answer?.status !== 200) return null
  const { case: found } = JSON.parse(answer.text) as { case: readonly [{ readonly lastModified: string }] }
  // A subject that no case has: an edit that changes nothing would have no entry.
  const subject = `Work ${dice.below(1_000_000_000)}`
  const body = JSON.stringify({ id: String(id), lastModified: found[0].lastModified, subject })
  return { asked: { kind: 'edit', cases: [id] }, request: { method: 'PATCH', path: '/case', body } }
}

function changing(
  asked: Exclude<Asked, { kind: 'close' | 'edit' | 'create' | 'note' }>,
  seen: readonly Seen[],
  path: string,
): Planned | null {
  if (seen.length === 0) return null
  const activity = seen.map(({ id, lastModified }) => ({ id: String(id), lastModified }))
  return {
    asked: { ...asked, activities: seen.map(({ id }) => id) },
    request: { method: 'PATCH', path, body: JSON.stringify({ activity }) },
  }
}

async function openActivities(by: Actor, run: Run, filter: string): Promise<Seen[]> {
  const answer = await ask(by, run, { method: 'GET', path: `/activity?status=open&${filter}` })
  if (answer?.status !== 200) return []
  const { activity } = JSON.parse(answer.text) as { activity: readonly WireActivity[] }
  return activity.map(({ id, lastModified, status, queue }) => {
    const holder = status.assigned?.user.id
    return {
      id: Number(id),
      lastModified,
      holder: holder ? Number(holder) : null,
      queue: queue ? Number(queue.id) : null,
    }
  })
}

interface WireActivity {
  readonly id: string
  readonly lastModified: string
  readonly status: { readonly assigned?: { readonly user: { readonly id: string } } }
  readonly queue?: { readonly id: string }
}

/** Asks a service; null where it does not answer. */
export async function ask(by: Actor, run: Run, request: Omit<SentRequest, 'headers'>): Promise<Answer | null> {
  const address = await run.addressFor(request)
  const headers = { authorization: run.authorizations[by]!, 'content-type': 'application/json' }
  return send(address, { ...request, headers }).catch(() => null)
}
