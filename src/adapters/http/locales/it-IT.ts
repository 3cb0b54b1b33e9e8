import type { Catalogue } from './catalogue.js'

export const itIT = {
  errors: {
    '400-101': {
      developer: 'Parametri di query non supportati: {parameters}.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-102': {
      developer:
        'Valore {value} non supportato per il parametro di query {parameter}.{highest, select, none {} other { Il valore massimo è {highest}.}}',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-108': {
      developer: 'ID non valido nel percorso: {value}. Un ID è un numero intero senza segno né zeri iniziali.',
      user: 'Uno dei numeri inseriti non è valido. Verificarlo e riprovare.',
    },
    '400-116': {
      developer: 'Valore di $attribute non supportato: {attribute}.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-120': {
      developer: 'Usare $pagenum e $pagesize oppure $rangestart e $rangesize, non entrambe le coppie.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-124': {
      developer: '$order richiede $sort.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-146': {
      developer: 'Attributo obbligatorio mancante nel corpo della richiesta: {attribute}.',
      user: 'Mancano alcune informazioni obbligatorie. Inserirle e riprovare.',
    },
    '400-147': {
      developer: 'Attributo non supportato nel corpo della richiesta: {attribute}.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-152': {
      developer: 'Valore non valido di un attributo nel corpo della richiesta: {attribute}.',
      user: 'Alcune delle informazioni inserite non sono valide. Verificarle e riprovare.',
    },
    '400-177': {
      developer: 'Attività bloccate da altri utenti: {ids}.',
      user: 'In questo momento ci sta lavorando un’altra persona. Riprovare più tardi.',
    },
    '400-194': {
      developer: 'ID inesistenti nel corpo della richiesta: {ids}.',
      user: 'L’elemento cercato non è stato trovato. Potrebbe essere stato eliminato.',
    },
    '400-203': {
      developer: 'Questa operazione non prevede un corpo della richiesta.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-253': {
      developer: 'Casi che non sono nello stato aperto: {ids}.',
      user: 'Il caso è già stato chiuso. Aggiornare la visualizzazione.',
    },
    '400-264': {
      developer: 'Questa operazione richiede un corpo della richiesta.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-358': {
      developer:
        '{name} supera la lunghezza consentita: al massimo {max, plural, one {# carattere} many {# di caratteri} other {# caratteri}}.',
      user: 'Sono stati richiesti troppi elementi in una volta. Selezionarne di meno e riprovare.',
    },
    '400-900': {
      developer: 'Il corpo della richiesta non è {format} ben formato.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-901': {
      developer: 'La richiesta HTTP non è formata correttamente.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '400-910': {
      developer: 'Attività aperte di un tipo che impedisce la chiusura (chiamata, chat o web): {ids}.',
      user: 'È ancora in corso una chiamata, una chat o una sessione web. Terminarla prima di chiudere il caso.',
    },
    '400-911': {
      developer: 'Attività aperte che non sono né in attesa in una coda né assegnate a un utente: {ids}.',
      user: 'Alcune attività di questo caso sono ancora in fase di elaborazione. Riprovare più tardi.',
    },
    '400-912': {
      developer: 'Attività in attesa della decisione di un supervisore: {ids}.',
      user: 'Un supervisore deve ancora accettare o rifiutare alcune attività di questo caso.',
    },
    '400-913': {
      developer:
        'Troppi elementi: questa operazione accetta al massimo {max, plural, one {# elemento} many {# di elementi} other {# elementi}}.',
      user: 'Sono stati richiesti troppi elementi in una volta. Selezionarne di meno e riprovare.',
    },
    '401-101': {
      developer: 'Il token di accesso è mancante, non valido o scaduto.',
      user: 'L’accesso non è stato effettuato o la sessione è scaduta. Accedere di nuovo.',
    },
    '403-112': {
      developer: 'Questa operazione non è disponibile per questo tipo di richiedente.',
      user: 'Non è consentito eseguire questa operazione.',
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
      developer: 'Casi esterni ai reparti del richiedente: {ids}.',
      user: 'Questo caso appartiene a un reparto a cui non si ha accesso.',
    },
    '403-911': {
      developer: 'Attività esterne ai reparti del richiedente: {ids}.',
      user: 'Alcune attività di questo caso appartengono a un reparto a cui non si ha accesso.',
    },
    '403-912': {
      developer: 'Attività che il richiedente non è autorizzato a prendere in carico: {ids}.',
      user: 'Alcune attività di questo caso sono di altre persone e non si è autorizzati a prenderle in carico.',
    },
    '404-100': {
      developer: 'ID inesistenti: {ids}.',
      user: 'L’elemento cercato non è stato trovato. Potrebbe essere stato eliminato.',
    },
    '404-900': {
      developer: 'Nessuna risorsa corrisponde a questo percorso.',
      user: 'L’elemento cercato non è stato trovato.',
    },
    '405-100': {
      developer: 'Il metodo {method} non è consentito qui. Metodi consentiti: {allowed}.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '406-100': {
      developer: 'Nessuna delle lingue indicate in Accept-Language è supportata. Lingue supportate: {languages}.',
      user: 'Questa lingua non è supportata.',
    },
    '406-101': {
      developer: 'Nessuno dei tipi di contenuto indicati in Accept è supportato. Tipi supportati: {mediaTypes}.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '408-900': {
      developer: 'La richiesta ha impiegato troppo tempo ad arrivare.',
      user: 'La connessione è troppo lenta. Riprovare.',
    },
    '409-100': {
      developer: 'Elementi modificati dopo l’ultima lettura (lastModified non aggiornato): {ids}.',
      user: 'Nel frattempo un’altra persona ha apportato delle modifiche. Aggiornare la visualizzazione e riprovare.',
    },
    '413-900': {
      developer: 'Il corpo della richiesta è troppo grande.',
      user: 'Sono stati inviati troppi dati in una volta. Inviarne di meno e riprovare.',
    },
    '414-900': {
      developer: 'L’URI della richiesta è troppo lungo.',
      user: 'Sono stati richiesti troppi elementi in una volta. Selezionarne di meno e riprovare.',
    },
    '415-900': {
      developer: 'Tipo di contenuto del corpo della richiesta non supportato. Tipi supportati: {mediaTypes}.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
    },
    '429-900': {
      developer: 'Troppe richieste. Riprovare dopo il tempo indicato in Retry-After.',
      user: 'Al momento ci sono troppe richieste. Attendere qualche istante e riprovare.',
    },
    '431-900': {
      developer: 'I campi di intestazione della richiesta sono troppo grandi.',
      user: 'Impossibile elaborare la richiesta. Contattare l’amministratore.',
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
  listCut: '{items} e {more, plural, one {# altro} many {altri #} other {altri #}}',
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
    generic: 'Personalizzata',
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
} as const satisfies Catalogue
