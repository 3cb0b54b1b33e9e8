import { escaped } from '../html.js'
import { listPage } from '../list-page.js'
import type { ReceivedDelivery } from './inbox.js'

/** The page that shows the deliveries of the inbox. */
export function inboxPage(received: readonly ReceivedDelivery[]): string {
  return listPage({ title: 'Inbox', nothing: 'Nothing was delivered yet.', articles: received.map(article) })
}

function article({ at, id, type, case: of, signedBy, body }: ReceivedDelivery): string {
  const signature =
    signedBy.length === 0
      ? 'No signature holds: a receiver must refuse this delivery.'
      : `The signature holds, by the ${signedBy.join(' and the ')} secret.`
  return `<article>
<h2>${escaped([type ?? 'no type', ...(of === null ? [] : [`case ${of}`])].join(', '))}</h2>
<p>${escaped(`${at}, webhook-id ${id === '' ? 'missing' : id}`)}</p>
<p>${signature}</p>
<pre>${escaped(body)}</pre>
</article>`
}
