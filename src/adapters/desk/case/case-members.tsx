import { useTexts } from '../i18n/use-texts.js'
import { type CaseDetails, nameOf } from './case-details.js'

const WIDE: ReadonlySet<string> = new Set(['description', 'solution'])

/** The members of a case that have a value. */
export function CaseMembers({ details }: { readonly details: CaseDetails }) {
  const { text, instant } = useTexts()
  const by = (at: string | undefined, name = '') => at && [instant(at), name].filter((one) => one !== '').join(' · ')
  const members = [
    ['status', details.status.displayValue],
    ['severity', details.severity.displayValue],
    ['columnCustomer', details.customer?.customerName],
    ['columnOwner', nameOf(details.owner) || text('nobody')],
    ['columnDepartment', details.department.name],
    ['dueDate', by(details.dueDate)],
    ['created', by(details.created, nameOf(details.createdBy))],
    ['lastModified', by(details.lastModified)],
    ['lastClosed', by(details.lastClosed)],
    ['description', details.description],
    ['solution', details.solution],
  ] as const
  return (
    <dl class="members">
      {members.map(
        ([key, value]) =>
          value && (
            <div key={key} class={WIDE.has(key) ? 'wide' : ''}>
              <dt>{text(key)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
