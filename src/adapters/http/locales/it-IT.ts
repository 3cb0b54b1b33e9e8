import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Impossibile elaborare la richiesta. Contattare l’amministratore.'
const LOCKED =
  '{count, plural, =1 {Attività bloccata da un altro utente} other {Attività bloccate da altri utenti}}: {ids}.'
const TOO_MANY = 'Sono stati selezionati troppi elementi. Selezionarne di meno e riprovare.'
const NOT_FOUND =
  '{count, plural, =1 {L’elemento richiesto non è stato trovato. Potrebbe essere stato eliminato.} other {Alcuni degli elementi richiesti non sono stati trovati. Potrebbero essere stati eliminati.}} Aggiornare la visualizzazione.'
const SUPERVISED =
  '{count, plural, =1 {Attività in attesa della decisione di un supervisore} other {Attività in attesa della decisione di un supervisore}}: {ids}.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Attività che non appartiene ai reparti del richiedente} other {Attività che non appartengono ai reparti del richiedente}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Attività che il richiedente non può prendere in carico senza l’autorizzazione «Pull activities»} other {Attività che il richiedente non può prendere in carico senza l’autorizzazione «Pull activities»}}: {ids}.'

export const itIT = {
  errors: {
    '400-101': {
      developer: 'Parametri di query non supportati: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Valore {value} non supportato per il parametro di query {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Valore {value} non supportato per il parametro di query {parameter}. Il valore massimo è {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'ID non valido nel percorso: {value}. Un ID è un numero intero senza segno né zeri iniziali.',
      user: 'Uno dei numeri inseriti non è valido. Verificarlo e riprovare.',
    },
    '400-116': {
      developer: 'Valore di $attribute non supportato: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Usare $pagenum e $pagesize oppure $rangestart e $rangesize, non entrambe le coppie.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order richiede $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Attributo obbligatorio mancante nel corpo della richiesta: {attribute}.',
      user: 'Mancano alcune informazioni obbligatorie. Inserirle e riprovare.',
    },
    '400-147': {
      developer: 'Attributo non supportato nel corpo della richiesta: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Attributo del corpo della richiesta con un valore non valido: {attribute}.',
      user: 'Alcune delle informazioni inserite non sono valide. Verificarle e riprovare.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Attività che non appartiene allo stesso caso della prima attività} other {Attività che non appartengono allo stesso caso della prima attività}}: {ids}.',
      user: 'È possibile spostare più attività insieme solo se appartengono allo stesso caso. Selezionare attività di un solo caso.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Attività il cui caso non è dello stesso cliente del caso di destinazione} other {Attività il cui caso non è dello stesso cliente del caso di destinazione}}: {ids}.',
      user: 'È possibile spostare le attività solo in un caso dello stesso cliente. Selezionare un altro caso.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Attività di un reparto che la destinazione del trasferimento non gestisce} other {Attività di un reparto che la destinazione del trasferimento non gestisce}}: {ids}.',
      user: '{count, plural, =1 {L’utente o la coda selezionata non accetta attività di questo reparto.} other {L’utente o la coda selezionata non accetta alcune di queste attività.}} Selezionare un’altra destinazione.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {In questo momento un’altra persona sta lavorando a questo caso.} other {In questo momento un’altra persona sta lavorando ad alcuni di questi casi.}} Riprovare più tardi.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Attività fissata da un altro utente (usare unpin=yes per prenderla in carico)} other {Attività fissate da altri utenti (usare unpin=yes per prenderle in carico)}}: {ids}.',
      user: '{count, plural, =1 {Un’altra persona ha fissato questa attività. Chiederle di rimuoverla dalle attività fissate e riprovare.} other {Altre persone hanno fissato alcune di queste attività. Chiedere loro di rimuoverle dalle attività fissate e riprovare.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {In questo momento un’altra persona sta lavorando a questa attività.} other {In questo momento un’altra persona sta lavorando ad alcune di queste attività.}} Riprovare più tardi.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Il corpo della richiesta contiene un ID che non esiste} other {Il corpo della richiesta contiene ID che non esistono}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Questa operazione non prevede un corpo della richiesta.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Caso già chiuso} other {Casi già chiusi}}: {ids}.',
      user: '{count, plural, =1 {Questo caso è già stato chiuso.} other {Alcuni di questi casi sono già stati chiusi.}} Aggiornare la visualizzazione.',
    },
    '400-264': {
      developer: 'Per questa operazione il corpo della richiesta è obbligatorio.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'Il valore di {name} è troppo lungo: al massimo {max, plural, one {# carattere} many {# di caratteri} other {# caratteri}}.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'Il corpo della richiesta non è {format} ben formato.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'La richiesta HTTP non è formata correttamente.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Attività aperta di un tipo che impedisce la chiusura (chiamata, chat o web)} other {Attività aperte di un tipo che impedisce la chiusura (chiamata, chat o web)}}: {ids}.',
      user: '{count, plural, =1 {È ancora in corso una chiamata, una chat o una sessione web. Terminarla prima di chiudere il caso.} other {Sono ancora in corso chiamate, chat o sessioni web. Terminarle prima di chiudere i casi.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Attività di un tipo non ammesso per questa operazione} other {Attività di un tipo non ammesso per questa operazione}}: {ids}.',
      user: '{count, plural, =1 {È ancora in corso una chat o una sessione web. Terminarla prima di procedere.} other {Sono ancora in corso chat o sessioni web. Terminarle prima di procedere.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Attività aperta che non è né in attesa in una coda né assegnata a un utente} other {Attività aperte che non sono né in attesa in una coda né assegnate a un utente}}: {ids}.',
      user: '{count, plural, =1 {Alcune attività di questo caso sono ancora in fase di elaborazione.} other {Alcune attività di questi casi sono ancora in fase di elaborazione.}} Riprovare più tardi.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Attività non assegnata al richiedente} other {Attività non assegnate al richiedente}}: {ids}.',
      user: 'È possibile completare solo le attività di cui si è assegnatari. Aggiornare la visualizzazione.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Attività che non è né in attesa in una coda né assegnata a un utente} other {Attività che non sono né in attesa in una coda né assegnate a un utente}}: {ids}.',
      user: '{count, plural, =1 {Questa attività è in fase di elaborazione o è già stata completata.} other {Alcune di queste attività sono in fase di elaborazione o sono già state completate.}} Aggiornare la visualizzazione.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Un supervisore deve ancora approvare o rifiutare alcune attività di questo caso.} other {Un supervisore deve ancora approvare o rifiutare alcune attività di questi casi.}} Attendere la decisione.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Un supervisore deve ancora approvare o rifiutare questa attività.} other {Un supervisore deve ancora approvare o rifiutare alcune di queste attività.}} Attendere la decisione.',
    },
    '400-913': {
      developer:
        'Troppi elementi: questa operazione accetta al massimo {max, plural, one {# elemento} many {# di elementi} other {# elementi}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Troppi webhook: un’applicazione client può avere al massimo {max, plural, one {# webhook} many {# di webhook} other {# webhook}}.',
      user: 'Non è possibile aggiungere altri webhook. Eliminarne uno che non serve più e riprovare.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Caso privo della soluzione richiesta dal suo reparto} other {Casi privi della soluzione richiesta dai rispettivi reparti}}: {ids}.',
      user: '{count, plural, =1 {Questo caso richiede una soluzione. Inserirla, quindi chiudere il caso.} other {Alcuni di questi casi richiedono una soluzione. Inserire le soluzioni mancanti, quindi chiudere i casi.}}',
    },
    '400-915': {
      developer:
        'Chiave non valida in Idempotency-Key. Una chiave è composta da 1 a 255 caratteri ASCII visibili e può essere racchiusa tra virgolette.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Il token di accesso è mancante, non valido o scaduto.',
      user: 'L’accesso non è stato effettuato o la sessione è scaduta. Accedere di nuovo.',
    },
    '403-112': {
      developer: 'Questo tipo di utente o di applicazione client non può usare questa operazione.',
      user: 'Non è consentito eseguire questa operazione. Contattare l’amministratore.',
    },
    '403-178': {
      developer: 'Autorizzazione richiesta mancante: azione {action} sulla risorsa {resource}.',
      user: 'Non si dispone dell’autorizzazione per eseguire questa operazione. Contattare l’amministratore.',
    },
    '403-197': {
      developer: 'Il token di accesso non include nessuno degli ambiti accettati. Ambiti accettati: {scopes}.',
      user: 'Non è consentito eseguire questa operazione. Contattare l’amministratore.',
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Caso che non appartiene ai reparti del richiedente} other {Casi che non appartengono ai reparti del richiedente}}: {ids}.',
      user: '{count, plural, =1 {Questo caso appartiene a un reparto a cui non si ha accesso.} other {Alcuni di questi casi appartengono a reparti a cui non si ha accesso.}} Contattare l’amministratore.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Alcune attività di questo caso appartengono a un reparto a cui non si ha accesso.} other {Alcune attività di questi casi appartengono a reparti a cui non si ha accesso.}} Contattare l’amministratore.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Questa attività appartiene a un reparto a cui non si ha accesso.} other {Alcune di queste attività appartengono a reparti a cui non si ha accesso.}} Contattare l’amministratore.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Reparto a cui il richiedente non ha accesso} other {Reparti a cui il richiedente non ha accesso}}: {ids}.',
      user: 'Non si ha accesso a questo reparto. Contattare l’amministratore.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Coda di un reparto a cui il richiedente non ha accesso} other {Code di reparti a cui il richiedente non ha accesso}}: {ids}.',
      user: 'Questa coda appartiene a un reparto a cui non si ha accesso. Contattare l’amministratore.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Questo caso comprende attività che non si è autorizzati a prendere in carico.} other {Alcuni di questi casi comprendono attività che non si è autorizzati a prendere in carico.}} Contattare l’amministratore.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Utente per il quale il richiedente non dispone dell’autorizzazione «Pull activities»} other {Utenti per i quali il richiedente non dispone dell’autorizzazione «Pull activities»}}: {ids}.',
      user: 'Non si dispone dell’autorizzazione per questo cambio di proprietario del caso. Contattare l’amministratore.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Non si dispone dell’autorizzazione per prendere in carico questa attività.} other {Non si dispone dell’autorizzazione per prendere in carico alcune di queste attività.}} Contattare l’amministratore.',
    },
    '404-100': {
      developer: '{count, plural, =1 {ID che non esiste} other {ID che non esistono}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Nessuna risorsa corrisponde a questo percorso.',
      user: 'La pagina o la funzione richiesta non è stata trovata. Contattare l’amministratore.',
    },
    '405-100': {
      developer: 'Il metodo {method} non è consentito qui. Metodi consentiti: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Nessuna delle lingue indicate in Accept-Language è supportata. Lingue supportate: {languages}.',
      user: 'Questa lingua non è supportata. Scegliere un’altra lingua.',
    },
    '406-101': {
      developer: 'Nessuno dei tipi di contenuto indicati in Accept è supportato. Tipi supportati: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Tempo scaduto durante la ricezione della richiesta.',
      user: 'La connessione è troppo lenta. Riprovare.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Attività modificata dopo l’ultima lettura (lastModified non aggiornato)} other {Attività modificate dopo l’ultima lettura (lastModified non aggiornato)}}: {ids}.',
      user: '{count, plural, =1 {Nel frattempo un’altra persona ha modificato questa attività.} other {Nel frattempo un’altra persona ha modificato alcune di queste attività.}} Aggiornare la visualizzazione e riprovare.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Caso modificato dopo l’ultima lettura (lastModified non aggiornato)} other {Casi modificati dopo l’ultima lettura (lastModified non aggiornato)}}: {ids}.',
      user: '{count, plural, =1 {Nel frattempo un’altra persona ha modificato questo caso.} other {Nel frattempo un’altra persona ha modificato alcuni di questi casi.}} Aggiornare la visualizzazione e riprovare.',
    },
    '413-900': {
      developer: 'Il corpo della richiesta è troppo grande.',
      user: 'Sono stati inviati troppi dati in una volta. Inviarne di meno e riprovare.',
    },
    '414-900': {
      developer: 'L’URI della richiesta è troppo lungo.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Il tipo di contenuto del corpo della richiesta non è supportato. Tipi supportati: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'La chiave indicata in Idempotency-Key è già stata utilizzata per un’altra richiesta.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Troppe richieste. Riprovare dopo il tempo indicato in Retry-After.',
      user: 'Al momento ci sono troppe richieste. Attendere qualche istante e riprovare.',
    },
    '431-900': {
      developer: 'I campi di intestazione della richiesta sono troppo grandi.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Errore interno.',
      user: 'Si è verificato un problema da parte nostra. Riprovare più tardi.',
    },
    '503-900': {
      developer: 'Il servizio non è pronto o è sovraccarico. Riprovare più tardi.',
      user: 'Al momento il servizio è sovraccarico. Riprovare tra qualche istante.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['«', '»'],
    cut: '{items} e {more, plural, one {# altro elemento} many {# di altri elementi} other {altri # elementi}}',
  },
  caseStatus: { open: 'Aperto', ready_for_closure: 'Pronto per la chiusura', closed: 'Chiuso' },
  severity: { urgent: 'Urgente', high: 'Alta', medium: 'Media', low: 'Bassa' },
  activityStatus: {
    in_workflow: 'Nel workflow',
    awaiting_assignment: 'In attesa di assegnazione',
    assigned: 'Assegnata',
    in_precompletion: 'In fase di completamento',
    completed: 'Completata',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Pronta per il workflow in entrata',
    ready_for_outbound_workflow: 'Pronta per il workflow in uscita',
    ready_for_general_workflow: 'Pronta per il workflow generale',
    ready_for_transfer_workflow: 'Pronta per il workflow di trasferimento',
    error: 'Errore',
    ready_for_assignment: 'Pronta per l’assegnazione',
    new: 'Nuova',
    in_progress: 'In corso',
    done: 'Eseguita',
    abandoned_chat: 'Chat abbandonata',
  },
  activityType: {
    email: 'E-mail',
    social: 'Social',
    task: 'Task',
    call_track: 'Chiamata',
    chat: 'Chat',
    web: 'Web',
    generic: 'Personalizzato ({type})',
  },
  activitySubtype: { general: 'Generale' },
  activityMode: { inbound: 'In entrata', outbound: 'In uscita', none: 'Nessuna' },
  folder: {
    cases_open: 'Casi aperti',
    cases_closed: 'Casi chiusi',
    activities_current: 'Attività correnti',
    activities_completed: 'Attività completate',
  },
  channel: { email: 'E-mail', phone: 'Telefono', chat: 'Chat', web: 'Web', social: 'Social' },
  disablingReason: {
    gone: 'Il destinatario comunica di non esistere più (stato 410)',
    failed: 'Tutti i tentativi di consegna sono falliti',
  },
  deliveryFailure: {
    forbidden_address: 'Non è consentito chiamare l’indirizzo del destinatario',
    name_not_found: 'Il nome host del destinatario non è stato trovato',
    no_connection: 'Impossibile connettersi al destinatario',
    tls: 'Impossibile stabilire una connessione sicura (TLS) con il destinatario',
    timeout: 'Il destinatario non ha risposto in tempo',
    redirect: 'Il destinatario ha risposto con un reindirizzamento',
    status: 'Il destinatario ha risposto con uno stato diverso da 2xx',
    malformed_answer: 'Impossibile leggere la risposta del destinatario',
  },
} as const satisfies Catalogue
