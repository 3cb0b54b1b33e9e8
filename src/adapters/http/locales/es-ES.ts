import type { Catalogue } from './catalogue.js'

export const esES = {
  errors: {
    '400-101': {
      developer: 'Parámetros de consulta no admitidos: {parameters}.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-102': {
      developer:
        'Valor {value} no admitido para el parámetro de consulta {parameter}.{highest, select, none {} other { El valor más alto es {highest}.}}',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-108': {
      developer:
        'Identificador con formato incorrecto en la ruta: {value}. Un identificador es un número entero sin signo ni ceros iniciales.',
      user: 'Uno de los números introducidos no es válido. Revíselo e inténtelo de nuevo.',
    },
    '400-116': {
      developer: 'Valor de $attribute no admitido: {attribute}.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-120': {
      developer: 'Use $pagenum y $pagesize o bien $rangestart y $rangesize, pero no ambos pares.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-124': {
      developer: '$order requiere $sort.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-146': {
      developer: 'Falta un atributo obligatorio en el cuerpo de la solicitud: {attribute}.',
      user: 'Faltan datos obligatorios. Complételos e inténtelo de nuevo.',
    },
    '400-147': {
      developer: 'Atributo no admitido en el cuerpo de la solicitud: {attribute}.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-152': {
      developer: 'Valor no válido de un atributo en el cuerpo de la solicitud: {attribute}.',
      user: 'Algunos de los datos introducidos no son válidos. Revíselos e inténtelo de nuevo.',
    },
    '400-177': {
      developer: 'Actividades bloqueadas por otros usuarios: {ids}.',
      user: 'Otra persona está trabajando en esto en este momento. Inténtelo de nuevo más tarde.',
    },
    '400-194': {
      developer: 'Identificadores del cuerpo de la solicitud que no existen: {ids}.',
      user: 'No se ha encontrado lo que busca. Es posible que se haya eliminado.',
    },
    '400-203': {
      developer: 'Esta operación no admite cuerpo en la solicitud.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-253': {
      developer: 'Casos que no están en estado abierto: {ids}.',
      user: 'Este caso ya se ha cerrado. Actualice la vista.',
    },
    '400-264': {
      developer: 'Esta operación requiere un cuerpo en la solicitud.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-358': {
      developer:
        '{name} supera la longitud permitida: {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}} como máximo.',
      user: 'Se han solicitado demasiados elementos a la vez. Seleccione menos e inténtelo de nuevo.',
    },
    '400-900': {
      developer: 'El cuerpo de la solicitud no contiene {format} bien formado.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-901': {
      developer: 'La solicitud HTTP tiene un formato incorrecto.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '400-910': {
      developer: 'Actividades abiertas de un tipo que impide el cierre (llamada, chat o web): {ids}.',
      user: 'Todavía hay una llamada, un chat o una sesión web en curso. Finalice primero esa interacción y, a continuación, cierre el caso.',
    },
    '400-911': {
      developer: 'Actividades abiertas que no están en espera en una cola ni asignadas a un usuario: {ids}.',
      user: 'Este caso tiene actividades que aún se están procesando. Inténtelo de nuevo más tarde.',
    },
    '400-912': {
      developer: 'Actividades pendientes de la decisión de un supervisor: {ids}.',
      user: 'Este caso tiene actividades que un supervisor aún debe aceptar o rechazar.',
    },
    '400-913': {
      developer:
        'Demasiados elementos: esta operación admite {max, plural, one {# elemento} many {# de elementos} other {# elementos}} como máximo.',
      user: 'Se han solicitado demasiados elementos a la vez. Seleccione menos e inténtelo de nuevo.',
    },
    '401-101': {
      developer: 'El token de acceso falta, no es válido o ha caducado.',
      user: 'No ha iniciado sesión o la sesión ha caducado. Inicie sesión de nuevo.',
    },
    '403-112': {
      developer: 'Esta operación no está disponible para este tipo de solicitante.',
      user: 'No tiene autorización para hacer esto.',
    },
    '403-178': {
      developer: 'Falta el permiso necesario: acción {action} sobre el recurso {resource}.',
      user: 'No tiene permiso para hacer esto. Póngase en contacto con el administrador.',
    },
    '403-197': {
      developer: 'El token de acceso no incluye ninguno de los ámbitos aceptados. Ámbitos aceptados: {scopes}.',
      user: 'No tiene autorización para hacer esto. Póngase en contacto con el administrador.',
    },
    '403-910': {
      developer: 'Casos ajenos a los departamentos del solicitante: {ids}.',
      user: 'Este caso pertenece a un departamento al que usted no tiene acceso.',
    },
    '403-911': {
      developer: 'Actividades ajenas a los departamentos del solicitante: {ids}.',
      user: 'Este caso tiene actividades de un departamento al que usted no tiene acceso.',
    },
    '403-912': {
      developer: 'Actividades que el solicitante no puede tomar por falta de permiso: {ids}.',
      user: 'Este caso tiene actividades de otras personas y usted no tiene permiso para hacerse cargo de ellas.',
    },
    '404-100': {
      developer: 'Identificadores que no existen: {ids}.',
      user: 'No se ha encontrado lo que busca. Es posible que se haya eliminado.',
    },
    '404-900': {
      developer: 'No existe nada en esta ruta.',
      user: 'No se ha encontrado lo que busca.',
    },
    '405-100': {
      developer: 'El método {method} no está permitido aquí. Métodos permitidos: {allowed}.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '406-100': {
      developer: 'No se admite ninguno de los idiomas indicados en Accept-Language. Idiomas admitidos: {languages}.',
      user: 'Este idioma no está disponible.',
    },
    '406-101': {
      developer: 'No se admite ninguno de los tipos de contenido indicados en Accept. Tipos admitidos: {mediaTypes}.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '408-900': {
      developer: 'La solicitud ha tardado demasiado en llegar.',
      user: 'La conexión es demasiado lenta. Inténtelo de nuevo.',
    },
    '409-100': {
      developer: 'Elementos modificados desde la última lectura (lastModified obsoleto): {ids}.',
      user: 'Otra persona ha hecho cambios mientras tanto. Actualice la vista e inténtelo de nuevo.',
    },
    '413-900': {
      developer: 'El cuerpo de la solicitud es demasiado grande.',
      user: 'Se han enviado demasiados datos a la vez. Envíe menos e inténtelo de nuevo.',
    },
    '414-900': {
      developer: 'El URI de la solicitud es demasiado largo.',
      user: 'Se han solicitado demasiados elementos a la vez. Seleccione menos e inténtelo de nuevo.',
    },
    '415-900': {
      developer: 'Tipo de medio del cuerpo de la solicitud no admitido. Tipos admitidos: {mediaTypes}.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '429-900': {
      developer: 'Demasiadas solicitudes. Inténtelo de nuevo una vez transcurrido el tiempo indicado en Retry-After.',
      user: 'En este momento hay demasiadas solicitudes. Espere un poco e inténtelo de nuevo.',
    },
    '431-900': {
      developer: 'Los campos de cabecera de la solicitud son demasiado grandes.',
      user: 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.',
    },
    '500-100': {
      developer: 'Error interno.',
      user: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo más tarde.',
    },
    '503-900': {
      developer: 'El servicio no está listo o está sobrecargado. Inténtelo de nuevo más tarde.',
      user: 'El servicio está saturado en este momento. Inténtelo de nuevo dentro de unos instantes.',
    },
  },
  listCut: '{items} y {more, plural, one {# más} many {# más} other {# más}}',
  caseStatus: { open: 'Abierto', ready_for_closure: 'Listo para cerrar', closed: 'Cerrado' },
  severity: { urgent: 'Urgente', high: 'Alta', medium: 'Media', low: 'Baja' },
  activityStatus: {
    in_workflow: 'En flujo de trabajo',
    awaiting_assignment: 'Pendiente de asignación',
    assigned: 'Asignada',
    in_precompletion: 'En fase de finalización',
    completed: 'Finalizada',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Lista para el flujo de trabajo de entrada',
    ready_for_outbound_workflow: 'Lista para el flujo de trabajo de salida',
    ready_for_general_workflow: 'Lista para el flujo de trabajo general',
    ready_for_transfer_workflow: 'Lista para el flujo de trabajo de transferencia',
    error: 'Error',
    ready_for_assignment: 'Lista para asignar',
    new: 'Nueva',
    in_progress: 'En curso',
    done: 'Realizada',
    abandoned_chat: 'Chat abandonado',
  },
  activityType: {
    email: 'Correo electrónico',
    social: 'Redes sociales',
    task: 'Tarea',
    call_track: 'Llamada',
    chat: 'Chat',
    web: 'Web',
    generic: 'Personalizada',
  },
  activitySubtype: { general: 'General' },
  activityMode: { inbound: 'Entrante', outbound: 'Saliente', none: 'Ninguno' },
  folder: {
    cases_open: 'Casos abiertos',
    cases_closed: 'Casos cerrados',
    activities_current: 'Actividades actuales',
    activities_completed: 'Actividades finalizadas',
  },
  channel: { email: 'Correo electrónico', phone: 'Teléfono', chat: 'Chat', web: 'Web', social: 'Redes sociales' },
} as const satisfies Catalogue
