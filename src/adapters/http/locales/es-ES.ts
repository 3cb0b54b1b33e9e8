import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'No se ha podido procesar la solicitud. Póngase en contacto con el administrador.'
const LOCKED =
  '{count, plural, =1 {Actividad bloqueada por otro usuario} other {Actividades bloqueadas por otros usuarios}}: {ids}.'
const TOO_MANY = 'Ha seleccionado demasiados elementos a la vez. Seleccione menos e inténtelo de nuevo.'
const NOT_FOUND =
  '{count, plural, =1 {No se ha encontrado el elemento solicitado. Es posible que se haya eliminado.} other {No se han encontrado algunos de los elementos solicitados. Es posible que se hayan eliminado.}} Actualice la vista.'
const SUPERVISED =
  '{count, plural, =1 {Actividad pendiente de la decisión de un supervisor} other {Actividades pendientes de la decisión de un supervisor}}: {ids}.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Actividad de un departamento al que el solicitante no tiene acceso} other {Actividades de departamentos a los que el solicitante no tiene acceso}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Actividad que el solicitante no puede tomar sin el permiso «Pull activities»} other {Actividades que el solicitante no puede tomar sin el permiso «Pull activities»}}: {ids}.'

export const esES = {
  errors: {
    '400-101': {
      developer: 'Parámetros de consulta no admitidos: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Valor {value} no admitido para el parámetro de consulta {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Valor {value} no admitido para el parámetro de consulta {parameter}. El valor más alto es {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer:
        'Identificador con formato incorrecto en la ruta: {value}. Un identificador es un número entero sin signo ni ceros iniciales.',
      user: 'Uno de los números introducidos no es válido. Revíselo e inténtelo de nuevo.',
    },
    '400-116': {
      developer: 'Valor de $attribute no admitido: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Use $pagenum y $pagesize o bien $rangestart y $rangesize, pero no ambos pares.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order requiere $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Falta un atributo obligatorio en el cuerpo de la solicitud: {attribute}.',
      user: 'Faltan datos obligatorios. Complételos e inténtelo de nuevo.',
    },
    '400-147': {
      developer: 'Atributo no admitido en el cuerpo de la solicitud: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Atributo del cuerpo de la solicitud con un valor no válido: {attribute}.',
      user: 'Algunos de los datos introducidos no son válidos. Revíselos e inténtelo de nuevo.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Actividad que no pertenece al mismo caso que la primera actividad} other {Actividades que no pertenecen al mismo caso que la primera actividad}}: {ids}.',
      user: 'Para mover varias actividades a la vez, todas deben pertenecer al mismo caso. Seleccione actividades de un solo caso.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Actividad cuyo caso no es del mismo cliente que el caso de destino} other {Actividades cuyo caso no es del mismo cliente que el caso de destino}}: {ids}.',
      user: 'Solo puede mover actividades a un caso del mismo cliente. Seleccione otro caso.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Actividad de un departamento que el destino de la transferencia no atiende} other {Actividades de un departamento que el destino de la transferencia no atiende}}: {ids}.',
      user: '{count, plural, =1 {El usuario o la cola que ha seleccionado no acepta actividades de este departamento.} other {El usuario o la cola que ha seleccionado no acepta algunas de estas actividades.}} Seleccione otro destino.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {En este momento, otra persona está trabajando en este caso.} other {En este momento, otra persona está trabajando en algunos de estos casos.}} Inténtelo de nuevo más tarde.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Actividad fijada por otro usuario (use unpin=yes para tomarla)} other {Actividades fijadas por otros usuarios (use unpin=yes para tomarlas)}}: {ids}.',
      user: '{count, plural, =1 {Otra persona ha fijado esta actividad. Pídale que la desfije e inténtelo de nuevo.} other {Otras personas han fijado algunas de estas actividades. Pídales que las desfijen e inténtelo de nuevo.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {En este momento, otra persona está trabajando en esta actividad.} other {En este momento, otra persona está trabajando en algunas de estas actividades.}} Inténtelo de nuevo más tarde.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {El cuerpo de la solicitud contiene un identificador que no existe} other {El cuerpo de la solicitud contiene identificadores que no existen}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Esta operación no admite cuerpo en la solicitud.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Caso ya cerrado} other {Casos ya cerrados}}: {ids}.',
      user: '{count, plural, =1 {Este caso ya se ha cerrado.} other {Algunos de estos casos ya se han cerrado.}} Actualice la vista.',
    },
    '400-264': {
      developer: 'Esta operación requiere un cuerpo en la solicitud.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'El valor de {name} es demasiado largo: se admite un máximo de {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'El cuerpo de la solicitud no contiene {format} bien formado.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'La solicitud HTTP tiene un formato incorrecto.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Actividad abierta de un tipo que impide el cierre (llamada, chat o web)} other {Actividades abiertas de un tipo que impide el cierre (llamada, chat o web)}}: {ids}.',
      user: '{count, plural, =1 {Todavía hay una llamada, un chat o una sesión web en curso. Finalice primero esa interacción y, a continuación, cierre el caso.} other {Todavía hay llamadas, chats o sesiones web en curso. Finalice primero esas interacciones y, a continuación, cierre los casos.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Actividad de un tipo que esta operación no admite} other {Actividades de un tipo que esta operación no admite}}: {ids}.',
      user: '{count, plural, =1 {Todavía hay un chat o una sesión web en curso. Finalice primero esa interacción.} other {Todavía hay chats o sesiones web en curso. Finalice primero esas interacciones.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Actividad abierta que no está en espera en una cola ni asignada a un usuario} other {Actividades abiertas que no están en espera en una cola ni asignadas a un usuario}}: {ids}.',
      user: '{count, plural, =1 {Algunas actividades de este caso aún se están procesando.} other {Algunas actividades de estos casos aún se están procesando.}} Inténtelo de nuevo más tarde.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Actividad que no está asignada al solicitante} other {Actividades que no están asignadas al solicitante}}: {ids}.',
      user: 'Solo puede finalizar las actividades que tiene asignadas. Actualice la vista.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Actividad que no está en espera en una cola ni asignada a un usuario} other {Actividades que no están en espera en una cola ni asignadas a un usuario}}: {ids}.',
      user: '{count, plural, =1 {Esta actividad se está procesando o ya se ha finalizado.} other {Algunas de estas actividades se están procesando o ya se han finalizado.}} Actualice la vista.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Un supervisor aún debe aprobar o rechazar algunas actividades de este caso.} other {Un supervisor aún debe aprobar o rechazar algunas actividades de estos casos.}} Espere a que se tome la decisión.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Un supervisor aún debe aprobar o rechazar esta actividad.} other {Un supervisor aún debe aprobar o rechazar algunas de estas actividades.}} Espere a que se tome la decisión.',
    },
    '400-913': {
      developer:
        'Demasiados elementos: esta operación admite {max, plural, one {# elemento} many {# de elementos} other {# elementos}} como máximo.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Demasiados webhooks: una aplicación cliente puede tener {max, plural, one {# webhook} many {# de webhooks} other {# webhooks}} como máximo.',
      user: 'No se pueden añadir más webhooks. Elimine uno que ya no necesite e inténtelo de nuevo.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Caso sin la solución que exige su departamento} other {Casos sin la solución que exigen sus departamentos}}: {ids}.',
      user: '{count, plural, =1 {Este caso necesita una solución. Introdúzcala y, a continuación, cierre el caso.} other {Algunos de estos casos necesitan una solución. Introduzca las soluciones que faltan y, a continuación, cierre los casos.}}',
    },
    '400-915': {
      developer:
        'Clave con formato incorrecto en Idempotency-Key. Una clave tiene entre 1 y 255 caracteres ASCII visibles y puede ir entre comillas.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Falta el token de acceso, no es válido o ha caducado.',
      user: 'No ha iniciado sesión o la sesión ha caducado. Inicie sesión de nuevo.',
    },
    '403-112': {
      developer: 'Este tipo de usuario o de aplicación cliente no puede usar esta operación.',
      user: 'No tiene autorización para hacer esto. Póngase en contacto con el administrador.',
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
      developer:
        '{count, plural, =1 {Caso de un departamento al que el solicitante no tiene acceso} other {Casos de departamentos a los que el solicitante no tiene acceso}}: {ids}.',
      user: '{count, plural, =1 {Este caso pertenece a un departamento al que usted no tiene acceso.} other {Algunos de estos casos pertenecen a departamentos a los que usted no tiene acceso.}} Póngase en contacto con el administrador.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Algunas actividades de este caso pertenecen a un departamento al que usted no tiene acceso.} other {Algunas actividades de estos casos pertenecen a departamentos a los que usted no tiene acceso.}} Póngase en contacto con el administrador.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Esta actividad pertenece a un departamento al que usted no tiene acceso.} other {Algunas de estas actividades pertenecen a departamentos a los que usted no tiene acceso.}} Póngase en contacto con el administrador.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Departamento al que el solicitante no tiene acceso} other {Departamentos a los que el solicitante no tiene acceso}}: {ids}.',
      user: 'Usted no tiene acceso a este departamento. Póngase en contacto con el administrador.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Cola de un departamento al que el solicitante no tiene acceso} other {Colas de departamentos a los que el solicitante no tiene acceso}}: {ids}.',
      user: 'Esta cola pertenece a un departamento al que usted no tiene acceso. Póngase en contacto con el administrador.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Este caso tiene actividades de las que usted no puede hacerse cargo.} other {Algunos de estos casos tienen actividades de las que usted no puede hacerse cargo.}} Póngase en contacto con el administrador.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Usuario para el que el solicitante no tiene el permiso «Pull activities»} other {Usuarios para los que el solicitante no tiene el permiso «Pull activities»}}: {ids}.',
      user: 'No tiene permiso para cambiar así el propietario de este caso. Póngase en contacto con el administrador.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {No tiene permiso para hacerse cargo de esta actividad.} other {No tiene permiso para hacerse cargo de algunas de estas actividades.}} Póngase en contacto con el administrador.',
    },
    '404-100': {
      developer: '{count, plural, =1 {Identificador que no existe} other {Identificadores que no existen}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'No existe ningún recurso en esta ruta.',
      user: 'No se ha encontrado la página o la función solicitada. Póngase en contacto con el administrador.',
    },
    '405-100': {
      developer: 'El método {method} no está permitido aquí. Métodos permitidos: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'No se admite ninguno de los idiomas indicados en Accept-Language. Idiomas admitidos: {languages}.',
      user: 'Este idioma no está disponible. Elija otro idioma.',
    },
    '406-101': {
      developer: 'No se admite ninguno de los tipos de contenido indicados en Accept. Tipos admitidos: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Se ha agotado el tiempo de espera de la solicitud.',
      user: 'La conexión es demasiado lenta. Inténtelo de nuevo.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Actividad modificada desde la última lectura (lastModified obsoleto)} other {Actividades modificadas desde la última lectura (lastModified obsoleto)}}: {ids}.',
      user: '{count, plural, =1 {Otra persona ha modificado esta actividad mientras tanto.} other {Otra persona ha modificado algunas de estas actividades mientras tanto.}} Actualice la vista e inténtelo de nuevo.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Caso modificado desde la última lectura (lastModified obsoleto)} other {Casos modificados desde la última lectura (lastModified obsoleto)}}: {ids}.',
      user: '{count, plural, =1 {Otra persona ha modificado este caso mientras tanto.} other {Otra persona ha modificado algunos de estos casos mientras tanto.}} Actualice la vista e inténtelo de nuevo.',
    },
    '413-900': {
      developer: 'El cuerpo de la solicitud es demasiado grande.',
      user: 'Se han enviado demasiados datos a la vez. Envíe menos e inténtelo de nuevo.',
    },
    '414-900': {
      developer: 'El URI de la solicitud es demasiado largo.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'No se admite el tipo de medio del cuerpo de la solicitud. Tipos admitidos: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'La clave indicada en Idempotency-Key ya se ha utilizado para otra solicitud.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Demasiadas solicitudes. Inténtelo de nuevo una vez transcurrido el tiempo indicado en Retry-After.',
      user: 'En este momento hay demasiadas solicitudes. Espere un poco e inténtelo de nuevo.',
    },
    '431-900': {
      developer: 'Los campos de cabecera de la solicitud son demasiado grandes.',
      user: UNPROCESSABLE,
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
  list: {
    separator: ', ',
    quotes: ['«', '»'],
    cut: '{items} y {more, plural, one {# elemento más} many {# de elementos más} other {# elementos más}}',
  },
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
    generic: 'Personalizado ({type})',
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
  disablingReason: {
    gone: 'El receptor indica que ya no existe (estado 410)',
    failed: 'Han fallado todos los intentos de una entrega',
  },
  deliveryFailure: {
    forbidden_address: 'No está permitido llamar a la dirección del receptor',
    name_not_found: 'No se ha encontrado el nombre de host del receptor',
    no_connection: 'No se ha podido conectar con el receptor',
    tls: 'No se ha podido establecer una conexión segura (TLS) con el receptor',
    timeout: 'El receptor no ha respondido a tiempo',
    redirect: 'El receptor ha respondido con una redirección',
    status: 'El receptor ha respondido con un estado distinto de 2xx',
    malformed_answer: 'No se ha podido leer la respuesta del receptor',
  },
} as const satisfies Catalogue
