import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'This request cannot be processed. Please contact your administrator.'
const LOCKED = '{count, plural, =1 {Activity locked by another user} other {Activities locked by other users}}: {ids}.'
const TOO_MANY = 'You selected too many items. Please select fewer and try again.'
const NOT_FOUND =
  '{count, plural, =1 {The item that you asked for could not be found. It may have been deleted.} other {Some of the items that you asked for could not be found. They may have been deleted.}} Please refresh your view.'
const SUPERVISED =
  '{count, plural, =1 {Activity awaiting a supervisor’s decision} other {Activities awaiting a supervisor’s decision}}: {ids}.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Activity in a department that the requester cannot access} other {Activities in departments that the requester cannot access}}: {ids}.'
const NOT_PULLABLE =
  "{count, plural, =1 {Activity that needs the permission 'Pull activities', which the requester lacks} other {Activities that need the permission 'Pull activities', which the requester lacks}}: {ids}."

export const enUS = {
  errors: {
    '400-101': {
      developer: 'Unsupported query parameter(s) supplied: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Unsupported value {value} of the query parameter {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Unsupported value {value} of the query parameter {parameter}. The highest value is {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'Malformed ID in the path: {value}. An ID is a whole number without a sign or leading zeros.',
      user: 'One of the numbers that were entered is not valid. Please check it and try again.',
    },
    '400-116': {
      developer: 'Unsupported value of $attribute: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Use either $pagenum and $pagesize or $rangestart and $rangesize, not both.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order needs $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Required attribute missing in the request body: {attribute}.',
      user: 'Some required information is missing. Please complete it and try again.',
    },
    '400-147': {
      developer: 'Unsupported attribute in the request body: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Invalid value of an attribute in the request body: {attribute}.',
      user: 'Some of the information that was entered is not valid. Please check it and try again.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Activity that does not belong to the same case as the first activity} other {Activities that do not belong to the same case as the first activity}}: {ids}.',
      user: 'You can move several activities at once only if they belong to the same case. Please select activities of one case only.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Activity whose case does not have the same customer as the target case} other {Activities whose case does not have the same customer as the target case}}: {ids}.',
      user: 'You can move activities only to a case of the same customer. Please select another case.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Activity of a department that the target of the transfer does not serve} other {Activities of a department that the target of the transfer does not serve}}: {ids}.',
      user: '{count, plural, =1 {The selected user or queue does not take activities of this department.} other {The selected user or queue does not take some of these activities.}} Please select another one.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Someone else is working on this case right now.} other {Someone else is working on some of these cases right now.}} Please try again later.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Activity pinned by another user (use unpin=yes to pick it)} other {Activities pinned by other users (use unpin=yes to pick them)}}: {ids}.',
      user: '{count, plural, =1 {Another user has pinned this activity. Please ask them to unpin it, then try again.} other {Other users have pinned some of these activities. Please ask them to unpin those, then try again.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Someone else is working on this activity right now.} other {Someone else is working on some of these activities right now.}} Please try again later.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {ID in the request body that does not exist} other {IDs in the request body that do not exist}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'This operation takes no request body.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Case not in open status} other {Cases not in open status}}: {ids}.',
      user: '{count, plural, =1 {This case has already been closed.} other {Some of these cases have already been closed.}} Please refresh your view.',
    },
    '400-264': {
      developer: 'This operation needs a request body.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'The value of {name} is too long: {max, plural, one {at most # character is} other {at most # characters are}} allowed.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'The request body is not well-formed {format}.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'The HTTP request is malformed.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Open activity of a type that blocks closing (call, chat or web)} other {Open activities of a type that blocks closing (call, chat or web)}}: {ids}.',
      user: '{count, plural, =1 {A call, chat or web session is still open. Please end it first, then close the case.} other {Calls, chats or web sessions are still open. Please end them first, then close the cases.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Activity of a type that this operation does not allow} other {Activities of a type that this operation does not allow}}: {ids}.',
      user: '{count, plural, =1 {A chat or web session is still open. Please end it first.} other {Chats or web sessions are still open. Please end them first.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Open activity that is neither waiting in a queue nor assigned to a user} other {Open activities that are neither waiting in a queue nor assigned to a user}}: {ids}.',
      user: '{count, plural, =1 {Some activities of this case are still being processed.} other {Some activities of these cases are still being processed.}} Please try again later.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Activity not assigned to the requester} other {Activities not assigned to the requester}}: {ids}.',
      user: 'You can complete only work that is assigned to you. Please refresh your view.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Activity that is neither waiting in a queue nor assigned to a user} other {Activities that are neither waiting in a queue nor assigned to a user}}: {ids}.',
      user: '{count, plural, =1 {This activity is being processed or has already been completed.} other {Some of these activities are being processed or have already been completed.}} Please refresh your view.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {A supervisor still has to approve or reject some activities of this case.} other {A supervisor still has to approve or reject some activities of these cases.}} Please wait for the decision.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {A supervisor still has to approve or reject this activity.} other {A supervisor still has to approve or reject some of these activities.}} Please wait for the decision.',
    },
    '400-913': {
      developer: 'Too many items: this operation takes {max, plural, one {at most # item} other {at most # items}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Too many webhooks: a client application may have {max, plural, one {at most # webhook} other {at most # webhooks}}.',
      user: 'No more webhooks can be added. Please delete one that is no longer needed and try again.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Case without the solution that its department requires} other {Cases without the solution that their departments require}}: {ids}.',
      user: '{count, plural, =1 {This case needs a solution. Please enter one, then close the case.} other {Some of these cases need a solution. Please enter the missing solutions, then close the cases.}}',
    },
    '400-915': {
      developer:
        'Malformed Idempotency-Key. A key has 1 to 255 visible ASCII characters and may be enclosed in quotation marks.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'The access token is missing, invalid or expired.',
      user: 'You are not signed in, or your session has expired. Please sign in again.',
    },
    '403-112': {
      developer: 'This kind of user or client application may not use this operation.',
      user: 'You are not allowed to do this. Please contact your administrator.',
    },
    '403-178': {
      developer: 'Required permission missing: action {action} on resource {resource}.',
      user: 'You do not have permission to do this. Please contact your administrator.',
    },
    '403-197': {
      developer: 'The access token lacks a required scope; any of these would do: {scopes}.',
      user: 'You are not allowed to do this. Please contact your administrator.',
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Case in a department that the requester cannot access} other {Cases in departments that the requester cannot access}}: {ids}.',
      user: '{count, plural, =1 {This case belongs to a department that you cannot access.} other {Some of these cases belong to departments that you cannot access.}} Please contact your administrator.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Some activities of this case belong to a department that you cannot access.} other {Some activities of these cases belong to departments that you cannot access.}} Please contact your administrator.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {This activity belongs to a department that you cannot access.} other {Some of these activities belong to departments that you cannot access.}} Please contact your administrator.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Department that the requester cannot access} other {Departments that the requester cannot access}}: {ids}.',
      user: 'You cannot access this department. Please contact your administrator.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Queue of a department that the requester cannot access} other {Queues of departments that the requester cannot access}}: {ids}.',
      user: 'This queue belongs to a department that you cannot access. Please contact your administrator.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {This case has activities that you are not allowed to take over.} other {Some of these cases have activities that you are not allowed to take over.}} Please contact your administrator.',
    },
    '403-912 owner': {
      developer:
        "{count, plural, =1 {User for whom the requester lacks the 'Pull activities' permission} other {Users for whom the requester lacks the 'Pull activities' permission}}: {ids}.",
      user: 'You are not allowed to change the owner of this case in this way. Please contact your administrator.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {You are not allowed to take over this activity.} other {You are not allowed to take over some of these activities.}} Please contact your administrator.',
    },
    '404-100': {
      developer: '{count, plural, =1 {ID that does not exist} other {IDs that do not exist}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'No resource exists at this path.',
      user: 'The page or function that you asked for could not be found. Please contact your administrator.',
    },
    '405-100': {
      developer: 'Method {method} is not allowed here. Allowed: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'None of the languages in Accept-Language is supported. Supported: {languages}.',
      user: 'This language is not supported. Please choose another language.',
    },
    '406-101': {
      developer: 'None of the content types in Accept is supported. Supported: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'The request took too long to arrive.',
      user: 'The connection was too slow. Please try again.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Activity changed since it was last read (stale lastModified)} other {Activities changed since they were last read (stale lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Someone else has changed this activity in the meantime.} other {Someone else has changed some of these activities in the meantime.}} Please refresh your view and try again.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Case changed since it was last read (stale lastModified)} other {Cases changed since they were last read (stale lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Someone else has changed this case in the meantime.} other {Someone else has changed some of these cases in the meantime.}} Please refresh your view and try again.',
    },
    '413-900': {
      developer: 'The request body is too large.',
      user: 'Too much data was sent at once. Please send less and try again.',
    },
    '414-900': {
      developer: 'The request URI is too long.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Unsupported media type of the request body. Supported: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'This Idempotency-Key has already been used for a different request.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Too many requests. Try again after the time given in Retry-After.',
      user: 'There are too many requests at the moment. Please wait a moment and try again.',
    },
    '431-900': {
      developer: 'The request header fields are too large.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Internal error.',
      user: 'Something went wrong on our side. Please try again later.',
    },
    '503-900': {
      developer: 'The service is not ready or is overloaded. Try again later.',
      user: 'The service is busy right now. Please try again in a moment.',
    },
  },
  list: { separator: ', ', quotes: ["'", "'"], cut: '{items} and {more, plural, one {# more} other {# more}}' },
  caseStatus: { open: 'Open', ready_for_closure: 'Ready for closure', closed: 'Closed' },
  severity: { urgent: 'Urgent', high: 'High', medium: 'Medium', low: 'Low' },
  activityStatus: {
    in_workflow: 'In workflow',
    awaiting_assignment: 'Awaiting assignment',
    assigned: 'Assigned',
    in_precompletion: 'In pre-completion',
    completed: 'Completed',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Ready for inbound workflow',
    ready_for_outbound_workflow: 'Ready for outbound workflow',
    ready_for_general_workflow: 'Ready for general workflow',
    ready_for_transfer_workflow: 'Ready for transfer workflow',
    error: 'Error',
    ready_for_assignment: 'Ready for assignment',
    new: 'New',
    in_progress: 'In Progress',
    done: 'Done',
    abandoned_chat: 'Abandoned chat',
  },
  activityType: {
    email: 'Email',
    social: 'Social',
    task: 'Task',
    call_track: 'Call Track',
    chat: 'Chat',
    web: 'Web',
    generic: 'Custom ({type})',
  },
  activitySubtype: { general: 'General' },
  activityMode: { inbound: 'Inbound', outbound: 'Outbound', none: 'None' },
  folder: {
    cases_open: 'Open cases',
    cases_closed: 'Closed cases',
    activities_current: 'Current',
    activities_completed: 'Completed',
  },
  channel: { email: 'Email', phone: 'Phone', chat: 'Chat', web: 'Web', social: 'Social' },
  disablingReason: {
    gone: 'The receiver says that it is gone (status 410)',
    failed: 'All attempts at a delivery failed',
  },
  deliveryFailure: {
    forbidden_address: 'The address of the receiver may not be called',
    name_not_found: 'The host name of the receiver was not found',
    no_connection: 'No connection to the receiver',
    tls: 'No secure connection (TLS) to the receiver',
    timeout: 'The receiver did not answer in time',
    redirect: 'The receiver answered with a redirect',
    status: 'The receiver answered with a status other than 2xx',
    malformed_answer: 'The answer of the receiver could not be read',
  },
} as const satisfies Catalogue
