import type { People, Person } from '../../http/dev-tools/token-server/people.js'
import type { World, WrittenId } from '../../world-format/written-world.js'

/** The users of a world, and the names of its clients. */
export function peopleOf({ departments, roles, queues, users = [], clients = [] }: World): People {
  const departmentNamed = namesOf(departments)
  const queueNamed = namesOf(queues)
  const userNamed = new Map(users.map((user) => [String(user.id), fullName(user)]))
  const actionsOf = new Map(roles?.map(({ id, actions }) => [String(id), actions]))

  const toPerson = (user: WrittenUser): Person => ({
    ...{ id: String(user.id), name: fullName(user), userName: user.userName },
    departments:
      user.homeDepartment === null
        ? null
        : named([user.homeDepartment, ...(user.foreignDepartments ?? [])], departmentNamed),
    actions: [...new Set(user.roles?.flatMap((role) => actionsOf.get(String(role)) ?? []))],
    pulls: [...named(user.pull?.queues ?? [], queueNamed), ...named(user.pull?.users ?? [], userNamed)],
  })
  return { users: users.map(toPerson), clients: namesOf(clients) }
}

type WrittenUser = NonNullable<World['users']>[number]
type Names = ReadonlyMap<string, string>

function fullName({ firstName, lastName }: WrittenUser): string {
  return `${firstName} ${lastName}`
}

function namesOf(list: readonly { readonly id: WrittenId; readonly name: string }[] = []): Names {
  return new Map(list.map(({ id, name }) => [String(id), name]))
}

function named(ids: readonly WrittenId[], names: Names): readonly string[] {
  return ids.map((id) => names.get(String(id)) ?? String(id))
}
