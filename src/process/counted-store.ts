import type { Store, UnitOfWork } from '../domain/ports.js'

/** How many cases and activities a unit has finished. */
export interface Finished {
  casesClosed: number
  activitiesCompleted: number
}

/**
 * A store that reports how much each unit has finished, once it is committed.
 * @param tell is called for each unit that closed a case or completed an activity
 */
export function countedStore(store: Store, tell: (finished: Readonly<Finished>) => void): Store {
  return {
    ...store,
    get measures() {
      return store.measures
    },
    async closing(request, decide) {
      let activitiesCompleted = 0
      const decision = await store.closing(request, (by, facts) => {
        activitiesCompleted = facts.activities.length
        return decide(by, facts)
      })
      if (decision === 'close') tell({ casesClosed: request.ids.length, activitiesCompleted })
      return decision
    },
    async atomically(work) {
      let finished: Finished = { casesClosed: 0, activitiesCompleted: 0 }
      const value = await store.atomically((unit) => {
        // A unit that runs again counts from zero.
        finished = { casesClosed: 0, activitiesCompleted: 0 }
        return work(counting(unit, finished))
      })
      if (finished.casesClosed + finished.activitiesCompleted > 0) tell(finished)
      return value
    },
  }
}

function counting(unit: UnitOfWork, finished: Finished): UnitOfWork {
  const { cases, activities } = unit
  const counted = async (what: keyof Finished, changed: Promise<number>): Promise<number> => {
    const number = await changed
    finished[what] += number
    return number
  }
  return {
    ...unit,
    cases: { ...cases, close: (...args) => counted('casesClosed', cases.close(...args)) },
    activities: {
      ...activities,
      completeOf: (...args) => counted('activitiesCompleted', activities.completeOf(...args)),
      complete: (...args) => counted('activitiesCompleted', activities.complete(...args)),
    },
  }
}
