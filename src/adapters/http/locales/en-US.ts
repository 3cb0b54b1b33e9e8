import type { Catalogue } from './catalogue.js'

export const enUS = {
  errors: {
    '400-101': {
      developer: 'Unsupported query parameter(s) supplied: {parameters}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-102': {
      developer:
        'Unsupported value {value} of the query parameter {parameter}.{highest, select, none {} other { The highest value is {highest}.}}',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-108': {
      developer: 'Malformed id in the path: {value}. An id is a whole number without sign or leading zero.',
      user: 'One of the numbers that were entered is not valid. Please check it and try again.',
    },
    '400-116': {
      developer: 'Unsupported value of $attribute: {attribute}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-120': {
      developer: 'Use either $pagenum and $pagesize or $rangestart and $rangesize, not both.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-124': {
      developer: '$order needs $sort.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-146': {
      developer: 'Required attribute missing in the request body: {attribute}.',
      user: 'Some required information is missing. Please complete it and try again.',
    },
    '400-147': {
      developer: 'Unsupported attribute in the request body: {attribute}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-152': {
      developer: 'Invalid value of an attribute in the request body: {attribute}.',
      user: 'Some of the information that was entered is not valid. Please check it and try again.',
    },
    '400-177': {
      developer: 'Activities locked by other users: {ids}.',
      user: 'Someone else is working on this right now. Please try again later.',
    },
    '400-194': {
      developer: 'Ids in the request body that do not exist: {ids}.',
      user: 'What you are looking for could not be found. It may have been deleted.',
    },
    '400-203': {
      developer: 'This operation takes no request body.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-253': {
      developer: 'Cases not in open status: {ids}.',
      user: 'This has already been closed. Please refresh your view.',
    },
    '400-264': {
      developer: 'This operation needs a request body.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-358': {
      developer:
        '{name} is too long: {max, plural, one {at most # character is} other {at most # characters are}} allowed.',
      user: 'Too much was requested at once. Please select less and try again.',
    },
    '400-900': {
      developer: 'The request body is not well-formed {format}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-901': {
      developer: 'The HTTP request is malformed.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '400-910': {
      developer: 'Open activities of a type that blocks closing (call, chat or web): {ids}.',
      user: 'A call, chat or web session is still open. Please end it first, then close the case.',
    },
    '400-911': {
      developer: 'Open activities that are neither waiting in a queue nor assigned to a user: {ids}.',
      user: 'Some work on this case is still being processed. Please try again later.',
    },
    '400-912': {
      developer: 'Activities awaiting a supervisor’s decision: {ids}.',
      user: 'A supervisor still has to accept or reject some work on this case.',
    },
    '400-913': {
      developer: 'Too many items: this operation takes {max, plural, one {at most # item} other {at most # items}}.',
      user: 'Too much was requested at once. Please select less and try again.',
    },
    '401-101': {
      developer: 'The access token is missing, invalid or expired.',
      user: 'You are not signed in, or your session has expired. Please sign in again.',
    },
    '403-112': {
      developer: 'This kind of caller may not use this operation.',
      user: 'You are not allowed to do this.',
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
      developer: 'Cases outside the caller’s departments: {ids}.',
      user: 'This case belongs to a department that you cannot access.',
    },
    '403-911': {
      developer: 'Activities outside the caller’s departments: {ids}.',
      user: 'Some work on this case belongs to a department that you cannot access.',
    },
    '403-912': {
      developer: 'Activities that the caller has no permission to pull: {ids}.',
      user: 'Some work on this case belongs to others, and you are not allowed to take it over.',
    },
    '404-100': {
      developer: 'Ids that do not exist: {ids}.',
      user: 'What you are looking for could not be found. It may have been deleted.',
    },
    '404-900': {
      developer: 'There is nothing at this path.',
      user: 'What you are looking for could not be found.',
    },
    '405-100': {
      developer: 'Method {method} is not allowed here. Allowed: {allowed}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '406-100': {
      developer: 'None of the languages in Accept-Language is supported. Supported: {languages}.',
      user: 'This language is not supported.',
    },
    '406-101': {
      developer: 'None of the content types in Accept is supported. Supported: {mediaTypes}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '408-900': {
      developer: 'The request took too long to arrive.',
      user: 'The connection was too slow. Please try again.',
    },
    '409-100': {
      developer: 'Changed since they were last read (stale lastModified): {ids}.',
      user: 'Someone else has changed this in the meantime. Please refresh your view and try again.',
    },
    '413-900': {
      developer: 'The request body is too large.',
      user: 'Too much was sent at once. Please send less and try again.',
    },
    '414-900': {
      developer: 'The request URI is too long.',
      user: 'Too much was requested at once. Please select less and try again.',
    },
    '415-900': {
      developer: 'Unsupported media type of the request body. Supported: {mediaTypes}.',
      user: 'This request cannot be processed. Please contact your administrator.',
    },
    '429-900': {
      developer: 'Too many requests. Try again after the time given in Retry-After.',
      user: 'There are too many requests at the moment. Please wait a moment and try again.',
    },
    '431-900': {
      developer: 'The request header fields are too large.',
      user: 'This request cannot be processed. Please contact your administrator.',
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
  listCut: '{items} and {more, plural, one {# more} other {# more}}',
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
    in_progress: 'In progress',
    done: 'Done',
    abandoned_chat: 'Abandoned chat',
  },
  activityType: {
    email: 'Email',
    social: 'Social',
    task: 'Task',
    call_track: 'Call',
    chat: 'Chat',
    web: 'Web',
    generic: 'Custom',
  },
  activitySubtype: { general: 'General' },
  activityMode: { inbound: 'Inbound', outbound: 'Outbound', none: 'None' },
  folder: {
    cases_open: 'Open cases',
    cases_closed: 'Closed cases',
    activities_current: 'Current activities',
    activities_completed: 'Completed activities',
  },
  channel: { email: 'Email', phone: 'Phone', chat: 'Chat', web: 'Web', social: 'Social' },
} as const satisfies Catalogue
