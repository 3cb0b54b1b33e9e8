import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.'
const LOCKED =
  '{count, plural, =1 {Von einem anderen Benutzer gesperrte Aktivität} other {Von anderen Benutzern gesperrte Aktivitäten}}: {ids}.'
const TOO_MANY =
  'Sie haben zu viele Einträge auf einmal ausgewählt. Bitte wählen Sie weniger aus und versuchen Sie es erneut.'
const NOT_FOUND =
  '{count, plural, =1 {Der gesuchte Eintrag wurde nicht gefunden. Möglicherweise wurde er gelöscht.} other {Einige der gesuchten Einträge wurden nicht gefunden. Möglicherweise wurden sie gelöscht.}} Bitte aktualisieren Sie die Ansicht.'
const SUPERVISED =
  '{count, plural, =1 {Aktivität, über die ein Supervisor noch entscheiden muss} other {Aktivitäten, über die ein Supervisor noch entscheiden muss}}: {ids}.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Aktivität einer Abteilung, auf die der Aufrufer keinen Zugriff hat} other {Aktivitäten von Abteilungen, auf die der Aufrufer keinen Zugriff hat}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Aktivität, die der Aufrufer ohne die Berechtigung „Pull activities“ nicht übernehmen darf} other {Aktivitäten, die der Aufrufer ohne die Berechtigung „Pull activities“ nicht übernehmen darf}}: {ids}.'

export const deDE = {
  errors: {
    '400-101': {
      developer: 'Nicht unterstützte Abfrageparameter: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Nicht unterstützter Wert {value} des Abfrageparameters {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Nicht unterstützter Wert {value} des Abfrageparameters {parameter}. Der höchste Wert ist {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer:
        'Fehlerhafte ID im Pfad: {value}. Eine ID ist eine ganze Zahl ohne Vorzeichen und ohne führende Nullen.',
      user: 'Eine der eingegebenen Nummern ist ungültig. Bitte prüfen Sie die Eingabe und versuchen Sie es erneut.',
    },
    '400-116': {
      developer: 'Nicht unterstützter Wert von $attribute: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Verwenden Sie entweder $pagenum und $pagesize oder $rangestart und $rangesize, aber nicht beides.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order erfordert $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Pflichtattribut fehlt im Body der Anfrage: {attribute}.',
      user: 'Es fehlen erforderliche Angaben. Bitte ergänzen Sie diese und versuchen Sie es erneut.',
    },
    '400-147': {
      developer: 'Nicht unterstütztes Attribut im Body der Anfrage: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Ungültiger Wert eines Attributs im Body der Anfrage: {attribute}.',
      user: 'Einige Ihrer Angaben sind ungültig. Bitte prüfen Sie diese und versuchen Sie es erneut.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Aktivität, die nicht zum selben Fall gehört wie die erste Aktivität} other {Aktivitäten, die nicht zum selben Fall gehören wie die erste Aktivität}}: {ids}.',
      user: 'Sie können mehrere Aktivitäten nur dann zusammen verschieben, wenn sie zum selben Fall gehören. Bitte wählen Sie Aktivitäten eines einzigen Falls aus.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Aktivität, deren Fall nicht denselben Kunden hat wie der Zielfall} other {Aktivitäten, deren Fall nicht denselben Kunden hat wie der Zielfall}}: {ids}.',
      user: 'Sie können Aktivitäten nur in einen Fall desselben Kunden verschieben. Bitte wählen Sie einen anderen Fall.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Aktivität einer Abteilung, für die das Ziel der Weiterleitung nicht zuständig ist} other {Aktivitäten einer Abteilung, für die das Ziel der Weiterleitung nicht zuständig ist}}: {ids}.',
      user: '{count, plural, =1 {Der ausgewählte Benutzer oder die ausgewählte Warteschlange nimmt keine Aktivitäten dieser Abteilung an.} other {Der ausgewählte Benutzer oder die ausgewählte Warteschlange nimmt einige dieser Aktivitäten nicht an.}} Bitte wählen Sie ein anderes Ziel.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {An diesem Fall arbeitet gerade jemand anderes.} other {An einigen dieser Fälle arbeitet gerade jemand anderes.}} Bitte versuchen Sie es später erneut.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Von einem anderen Benutzer angeheftete Aktivität (Übernahme mit unpin=yes)} other {Von anderen Benutzern angeheftete Aktivitäten (Übernahme mit unpin=yes)}}: {ids}.',
      user: '{count, plural, =1 {Jemand anderes hat diese Aktivität angeheftet.} other {Jemand anderes hat einige dieser Aktivitäten angeheftet.}} Bitte lassen Sie die Anheftung lösen und versuchen Sie es erneut.',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {An dieser Aktivität arbeitet gerade jemand anderes.} other {An einigen dieser Aktivitäten arbeitet gerade jemand anderes.}} Bitte versuchen Sie es später erneut.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Im Body der Anfrage genannte ID, die nicht existiert} other {Im Body der Anfrage genannte IDs, die nicht existieren}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Für diese Operation darf die Anfrage keinen Body enthalten.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Bereits geschlossener Fall} other {Bereits geschlossene Fälle}}: {ids}.',
      user: '{count, plural, =1 {Dieser Fall wurde bereits geschlossen.} other {Einige dieser Fälle wurden bereits geschlossen.}} Bitte aktualisieren Sie die Ansicht.',
    },
    '400-264': {
      developer: 'Für diese Operation muss die Anfrage einen Body enthalten.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'Der Wert von {name} ist zu lang: {max, plural, one {Höchstens # Zeichen ist} other {Höchstens # Zeichen sind}} zulässig.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'Der Body der Anfrage enthält kein wohlgeformtes {format}.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'Die HTTP-Anfrage ist fehlerhaft.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Offene Aktivität eines Typs, der das Schließen verhindert (Anruf, Chat oder Web)} other {Offene Aktivitäten eines Typs, der das Schließen verhindert (Anruf, Chat oder Web)}}: {ids}.',
      user: '{count, plural, =1 {Es ist noch ein Anruf, ein Chat oder eine Websitzung offen. Bitte beenden Sie zuerst die laufende Interaktion und schließen Sie dann den Fall.} other {Es sind noch Anrufe, Chats oder Websitzungen offen. Bitte beenden Sie zuerst die laufenden Interaktionen und schließen Sie dann die Fälle.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Aktivität eines Typs, für den diese Operation nicht zulässig ist} other {Aktivitäten eines Typs, für den diese Operation nicht zulässig ist}}: {ids}.',
      user: '{count, plural, =1 {Ein Chat oder eine Websitzung ist noch offen. Bitte beenden Sie zuerst die laufende Interaktion.} other {Chats oder Websitzungen sind noch offen. Bitte beenden Sie zuerst die laufenden Interaktionen.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Offene Aktivität, die weder in einer Warteschlange wartet noch einem Benutzer zugewiesen ist} other {Offene Aktivitäten, die weder in einer Warteschlange warten noch einem Benutzer zugewiesen sind}}: {ids}.',
      user: '{count, plural, =1 {Einige Aktivitäten dieses Falls werden noch verarbeitet.} other {Einige Aktivitäten dieser Fälle werden noch verarbeitet.}} Bitte versuchen Sie es später erneut.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Aktivität, die dem Aufrufer nicht zugewiesen ist} other {Aktivitäten, die dem Aufrufer nicht zugewiesen sind}}: {ids}.',
      user: 'Sie können nur Aktivitäten abschließen, die Ihnen zugewiesen sind. Bitte aktualisieren Sie die Ansicht.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Aktivität, die weder in einer Warteschlange wartet noch einem Benutzer zugewiesen ist} other {Aktivitäten, die weder in einer Warteschlange warten noch einem Benutzer zugewiesen sind}}: {ids}.',
      user: '{count, plural, =1 {Diese Aktivität wird gerade verarbeitet oder ist bereits abgeschlossen.} other {Einige dieser Aktivitäten werden gerade verarbeitet oder sind bereits abgeschlossen.}} Bitte aktualisieren Sie die Ansicht.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Ein Supervisor muss einige Aktivitäten dieses Falls noch freigeben oder ablehnen.} other {Ein Supervisor muss einige Aktivitäten dieser Fälle noch freigeben oder ablehnen.}} Bitte warten Sie die Entscheidung ab.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Ein Supervisor muss diese Aktivität noch freigeben oder ablehnen.} other {Ein Supervisor muss einige dieser Aktivitäten noch freigeben oder ablehnen.}} Bitte warten Sie die Entscheidung ab.',
    },
    '400-913': {
      developer:
        'Zu viele Elemente: Bei dieser Operation {max, plural, one {ist höchstens # Element} other {sind höchstens # Elemente}} zulässig.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Zu viele Webhooks: Eine Clientanwendung darf {max, plural, one {höchstens # Webhook} other {höchstens # Webhooks}} haben.',
      user: 'Es können keine weiteren Webhooks angelegt werden. Bitte löschen Sie einen nicht mehr benötigten und versuchen Sie es erneut.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Fall ohne die Lösung, die seine Abteilung verlangt} other {Fälle ohne die Lösung, die ihre Abteilung verlangt}}: {ids}.',
      user: '{count, plural, =1 {Für diesen Fall ist eine Lösung erforderlich. Bitte geben Sie eine Lösung ein und schließen Sie dann den Fall.} other {Für einige dieser Fälle ist eine Lösung erforderlich. Bitte geben Sie die fehlenden Lösungen ein und schließen Sie dann die Fälle.}}',
    },
    '400-915': {
      developer:
        'Fehlerhafter Idempotency-Key. Ein Schlüssel besteht aus 1 bis 255 sichtbaren ASCII-Zeichen und darf in Anführungszeichen stehen.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Das Zugriffstoken fehlt, ist ungültig oder abgelaufen.',
      user: 'Sie sind nicht angemeldet oder Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
    },
    '403-112': {
      developer: 'Diese Art von Benutzer oder Clientanwendung darf diese Operation nicht ausführen.',
      user: 'Sie sind dazu nicht berechtigt. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-178': {
      developer: 'Erforderliche Berechtigung fehlt: Aktion {action} für Ressource {resource}.',
      user: 'Ihnen fehlt die Berechtigung dazu. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-197': {
      developer: 'Dem Zugriffstoken fehlt ein erforderlicher Scope. Einer der folgenden genügt: {scopes}.',
      user: 'Sie sind dazu nicht berechtigt. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Fall einer Abteilung, auf die der Aufrufer keinen Zugriff hat} other {Fälle von Abteilungen, auf die der Aufrufer keinen Zugriff hat}}: {ids}.',
      user: '{count, plural, =1 {Dieser Fall gehört zu einer Abteilung, auf die Sie keinen Zugriff haben.} other {Einige dieser Fälle gehören zu Abteilungen, auf die Sie keinen Zugriff haben.}} Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Einige Aktivitäten dieses Falls gehören zu einer Abteilung, auf die Sie keinen Zugriff haben.} other {Einige Aktivitäten dieser Fälle gehören zu Abteilungen, auf die Sie keinen Zugriff haben.}} Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Diese Aktivität gehört zu einer Abteilung, auf die Sie keinen Zugriff haben.} other {Einige dieser Aktivitäten gehören zu Abteilungen, auf die Sie keinen Zugriff haben.}} Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Abteilung, auf die der Aufrufer keinen Zugriff hat} other {Abteilungen, auf die der Aufrufer keinen Zugriff hat}}: {ids}.',
      user: 'Sie haben keinen Zugriff auf diese Abteilung. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Warteschlange einer Abteilung, auf die der Aufrufer keinen Zugriff hat} other {Warteschlangen von Abteilungen, auf die der Aufrufer keinen Zugriff hat}}: {ids}.',
      user: 'Diese Warteschlange gehört zu einer Abteilung, auf die Sie keinen Zugriff haben. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Zu diesem Fall gibt es Aktivitäten, die Sie nicht übernehmen dürfen.} other {Zu einigen dieser Fälle gibt es Aktivitäten, die Sie nicht übernehmen dürfen.}} Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Benutzer, für den dem Aufrufer die Berechtigung „Pull activities“ fehlt} other {Benutzer, für die dem Aufrufer die Berechtigung „Pull activities“ fehlt}}: {ids}.',
      user: 'Sie dürfen den Besitzer dieses Falls nicht auf diese Weise ändern. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Sie dürfen diese Aktivität nicht übernehmen.} other {Sie dürfen einige dieser Aktivitäten nicht übernehmen.}} Bitte wenden Sie sich an Ihren Administrator.',
    },
    '404-100': {
      developer: '{count, plural, =1 {ID, die nicht existiert} other {IDs, die nicht existieren}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Unter diesem Pfad ist keine Ressource vorhanden.',
      user: 'Die gesuchte Seite oder Funktion wurde nicht gefunden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '405-100': {
      developer: 'Die Methode {method} ist hier nicht zulässig. Zulässig: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Keine der Sprachen in Accept-Language wird unterstützt. Unterstützte Sprachen: {languages}.',
      user: 'Diese Sprache wird nicht unterstützt. Bitte wählen Sie eine andere Sprache.',
    },
    '406-101': {
      developer: 'Keiner der Inhaltstypen in Accept wird unterstützt. Unterstützte Inhaltstypen: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Die Übertragung der Anfrage hat zu lange gedauert.',
      user: 'Die Verbindung war zu langsam. Bitte versuchen Sie es erneut.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Seit dem letzten Lesen geänderte Aktivität (lastModified veraltet)} other {Seit dem letzten Lesen geänderte Aktivitäten (lastModified veraltet)}}: {ids}.',
      user: '{count, plural, =1 {Diese Aktivität wurde in der Zwischenzeit von jemand anderem geändert.} other {Einige dieser Aktivitäten wurden in der Zwischenzeit von jemand anderem geändert.}} Bitte aktualisieren Sie die Ansicht und versuchen Sie es erneut.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Seit dem letzten Lesen geänderter Fall (lastModified veraltet)} other {Seit dem letzten Lesen geänderte Fälle (lastModified veraltet)}}: {ids}.',
      user: '{count, plural, =1 {Dieser Fall wurde in der Zwischenzeit von jemand anderem geändert.} other {Einige dieser Fälle wurden in der Zwischenzeit von jemand anderem geändert.}} Bitte aktualisieren Sie die Ansicht und versuchen Sie es erneut.',
    },
    '413-900': {
      developer: 'Der Body der Anfrage ist zu groß.',
      user: 'Es wurden zu viele Daten auf einmal gesendet. Bitte senden Sie weniger und versuchen Sie es erneut.',
    },
    '414-900': {
      developer: 'Der URI der Anfrage ist zu lang.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Nicht unterstützter Medientyp für den Body der Anfrage. Unterstützte Medientypen: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'Dieser Idempotency-Key wurde bereits für eine andere Anfrage verwendet.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Zu viele Anfragen. Versuchen Sie es nach Ablauf der in Retry-After angegebenen Zeit erneut.',
      user: 'Im Moment gehen zu viele Anfragen ein. Bitte warten Sie einen Augenblick und versuchen Sie es dann erneut.',
    },
    '431-900': {
      developer: 'Die Header-Felder der Anfrage sind zu groß.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Interner Fehler.',
      user: 'Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es später erneut.',
    },
    '503-900': {
      developer: 'Der Dienst ist nicht bereit oder überlastet. Versuchen Sie es später erneut.',
      user: 'Das System ist gerade stark ausgelastet. Bitte versuchen Sie es gleich noch einmal.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['„', '“'],
    cut: '{items} und {more, plural, one {# weiteres Element} other {# weitere Elemente}}',
  },
  caseStatus: { open: 'Offen', ready_for_closure: 'Bereit zum Schließen', closed: 'Geschlossen' },
  severity: { urgent: 'Dringend', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
  activityStatus: {
    in_workflow: 'Im Workflow',
    awaiting_assignment: 'Wartet auf Zuweisung',
    assigned: 'Zugewiesen',
    in_precompletion: 'Wird abgeschlossen',
    completed: 'Abgeschlossen',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Bereit für Eingangs-Workflow',
    ready_for_outbound_workflow: 'Bereit für Ausgangs-Workflow',
    ready_for_general_workflow: 'Bereit für allgemeinen Workflow',
    ready_for_transfer_workflow: 'Bereit für Weiterleitungs-Workflow',
    error: 'Fehler',
    ready_for_assignment: 'Bereit zur Zuweisung',
    new: 'Neu',
    in_progress: 'In Bearbeitung',
    done: 'Erledigt',
    abandoned_chat: 'Abgebrochener Chat',
  },
  activityType: {
    email: 'E-Mail',
    social: 'Social Media',
    task: 'Aufgabe',
    call_track: 'Anruf',
    chat: 'Chat',
    web: 'Web',
    generic: 'Benutzerdefiniert ({type})',
  },
  activitySubtype: { general: 'Allgemein' },
  activityMode: { inbound: 'Eingehend', outbound: 'Ausgehend', none: 'Keine' },
  folder: {
    cases_open: 'Offene Fälle',
    cases_closed: 'Geschlossene Fälle',
    activities_current: 'Aktuelle Aktivitäten',
    activities_completed: 'Abgeschlossene Aktivitäten',
  },
  channel: { email: 'E-Mail', phone: 'Telefon', chat: 'Chat', web: 'Web', social: 'Social Media' },
  disablingReason: {
    gone: 'Der Empfänger meldet, dass es ihn nicht mehr gibt (Status 410)',
    failed: 'Alle Zustellversuche sind fehlgeschlagen',
  },
  deliveryFailure: {
    forbidden_address: 'Die Adresse des Empfängers darf nicht aufgerufen werden',
    name_not_found: 'Der Hostname des Empfängers wurde nicht gefunden',
    no_connection: 'Keine Verbindung zum Empfänger',
    tls: 'Keine sichere Verbindung (TLS) zum Empfänger',
    timeout: 'Der Empfänger hat nicht rechtzeitig geantwortet',
    redirect: 'Der Empfänger hat mit einer Weiterleitung geantwortet',
    status: 'Der Empfänger hat mit einem anderen Status als 2xx geantwortet',
    malformed_answer: 'Die Antwort des Empfängers konnte nicht gelesen werden',
  },
} as const satisfies Catalogue
