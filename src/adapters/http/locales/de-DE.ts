import type { Catalogue } from './catalogue.js'

export const deDE = {
  errors: {
    '400-101': {
      developer: 'Nicht unterstützte Abfrageparameter: {parameters}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-102': {
      developer:
        'Nicht unterstützter Wert {value} des Abfrageparameters {parameter}.{highest, select, none {} other { Der höchste Wert ist {highest}.}}',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-108': {
      developer: 'Fehlerhafte ID im Pfad: {value}. Eine ID ist eine ganze Zahl ohne Vorzeichen und ohne führende Null.',
      user: 'Eine der eingegebenen Nummern ist ungültig. Bitte prüfen Sie die Eingabe und versuchen Sie es erneut.',
    },
    '400-116': {
      developer: 'Nicht unterstützter Wert von $attribute: {attribute}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-120': {
      developer: 'Verwenden Sie entweder $pagenum und $pagesize oder $rangestart und $rangesize, aber nicht beides.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-124': {
      developer: '$order erfordert $sort.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-146': {
      developer: 'Pflichtattribut fehlt im Body der Anfrage: {attribute}.',
      user: 'Es fehlen erforderliche Angaben. Bitte ergänzen Sie diese und versuchen Sie es erneut.',
    },
    '400-147': {
      developer: 'Nicht unterstütztes Attribut im Body der Anfrage: {attribute}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-152': {
      developer: 'Ungültiger Wert eines Attributs im Body der Anfrage: {attribute}.',
      user: 'Einige der eingegebenen Angaben sind ungültig. Bitte prüfen Sie diese und versuchen Sie es erneut.',
    },
    '400-177': {
      developer: 'Von anderen Benutzern gesperrte Aktivitäten: {ids}.',
      user: 'Daran arbeitet gerade jemand anderes. Bitte versuchen Sie es später erneut.',
    },
    '400-194': {
      developer: 'Nicht vorhandene IDs im Body der Anfrage: {ids}.',
      user: 'Der gesuchte Eintrag wurde nicht gefunden. Möglicherweise wurde er gelöscht.',
    },
    '400-203': {
      developer: 'Für diesen Vorgang darf die Anfrage keinen Body enthalten.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-253': {
      developer: 'Fälle, die nicht den Status „Offen“ haben: {ids}.',
      user: 'Der Fall wurde bereits geschlossen. Bitte aktualisieren Sie die Ansicht.',
    },
    '400-264': {
      developer: 'Für diesen Vorgang muss die Anfrage einen Body enthalten.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-358': {
      developer:
        '{name} ist zu lang: {max, plural, one {Höchstens # Zeichen ist} other {Höchstens # Zeichen sind}} zulässig.',
      user: 'Es wurde zu viel auf einmal angefordert. Bitte wählen Sie weniger aus und versuchen Sie es erneut.',
    },
    '400-900': {
      developer: 'Der Body der Anfrage enthält kein wohlgeformtes {format}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-901': {
      developer: 'Die HTTP-Anfrage ist fehlerhaft.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '400-910': {
      developer: 'Offene Aktivitäten eines Typs, der das Schließen verhindert (Anruf, Chat oder Web): {ids}.',
      user: 'Es ist noch ein Anruf, ein Chat oder eine Websitzung offen. Bitte beenden Sie zuerst die laufende Interaktion und schließen Sie dann den Fall.',
    },
    '400-911': {
      developer:
        'Offene Aktivitäten, die weder in einer Warteschlange warten noch einem Benutzer zugewiesen sind: {ids}.',
      user: 'Zu diesem Fall gibt es Aktivitäten, die noch verarbeitet werden. Bitte versuchen Sie es später erneut.',
    },
    '400-912': {
      developer: 'Aktivitäten, über die ein Supervisor noch entscheiden muss: {ids}.',
      user: 'Zu diesem Fall gibt es Aktivitäten, die ein Supervisor noch annehmen oder ablehnen muss.',
    },
    '400-913': {
      developer:
        'Zu viele Elemente: Bei diesem Vorgang {max, plural, one {ist höchstens # Element} other {sind höchstens # Elemente}} zulässig.',
      user: 'Es wurde zu viel auf einmal angefordert. Bitte wählen Sie weniger aus und versuchen Sie es erneut.',
    },
    '401-101': {
      developer: 'Das Zugriffstoken fehlt, ist ungültig oder abgelaufen.',
      user: 'Sie sind nicht angemeldet oder Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
    },
    '403-112': {
      developer: 'Diese Art von Aufrufer darf diesen Vorgang nicht ausführen.',
      user: 'Sie sind dazu nicht berechtigt.',
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
      developer: 'Fälle außerhalb der Abteilungen des Aufrufers: {ids}.',
      user: 'Dieser Fall gehört zu einer Abteilung, auf die Sie keinen Zugriff haben.',
    },
    '403-911': {
      developer: 'Aktivitäten außerhalb der Abteilungen des Aufrufers: {ids}.',
      user: 'Zu diesem Fall gibt es Aktivitäten einer Abteilung, auf die Sie keinen Zugriff haben.',
    },
    '403-912': {
      developer: 'Aktivitäten, die der Aufrufer nicht übernehmen darf: {ids}.',
      user: 'Zu diesem Fall gibt es Aktivitäten anderer Personen, die Sie nicht übernehmen dürfen.',
    },
    '404-100': {
      developer: 'Nicht vorhandene IDs: {ids}.',
      user: 'Der gesuchte Eintrag wurde nicht gefunden. Möglicherweise wurde er gelöscht.',
    },
    '404-900': {
      developer: 'Unter diesem Pfad ist nichts vorhanden.',
      user: 'Der gesuchte Eintrag wurde nicht gefunden.',
    },
    '405-100': {
      developer: 'Die Methode {method} ist hier nicht zulässig. Zulässig: {allowed}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '406-100': {
      developer: 'Keine der Sprachen in Accept-Language wird unterstützt. Unterstützt: {languages}.',
      user: 'Diese Sprache wird nicht unterstützt.',
    },
    '406-101': {
      developer: 'Keiner der Inhaltstypen in Accept wird unterstützt. Unterstützt: {mediaTypes}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '408-900': {
      developer: 'Die Übertragung der Anfrage hat zu lange gedauert.',
      user: 'Die Verbindung war zu langsam. Bitte versuchen Sie es erneut.',
    },
    '409-100': {
      developer: 'Seit dem letzten Lesen geändert (lastModified veraltet): {ids}.',
      user: 'In der Zwischenzeit hat jemand anderes Änderungen vorgenommen. Bitte aktualisieren Sie die Ansicht und versuchen Sie es erneut.',
    },
    '413-900': {
      developer: 'Der Body der Anfrage ist zu groß.',
      user: 'Es wurde zu viel auf einmal gesendet. Bitte senden Sie weniger und versuchen Sie es erneut.',
    },
    '414-900': {
      developer: 'Der URI der Anfrage ist zu lang.',
      user: 'Es wurde zu viel auf einmal angefordert. Bitte wählen Sie weniger aus und versuchen Sie es erneut.',
    },
    '415-900': {
      developer: 'Nicht unterstützter Medientyp im Body der Anfrage. Unterstützt: {mediaTypes}.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
    },
    '429-900': {
      developer: 'Zu viele Anfragen. Versuchen Sie es nach Ablauf der in Retry-After angegebenen Zeit erneut.',
      user: 'Im Moment gehen zu viele Anfragen ein. Bitte warten Sie einen Augenblick und versuchen Sie es dann erneut.',
    },
    '431-900': {
      developer: 'Die Header-Felder der Anfrage sind zu groß.',
      user: 'Diese Anfrage kann nicht verarbeitet werden. Bitte wenden Sie sich an Ihren Administrator.',
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
  listCut: '{items} und {more, plural, one {# weitere} other {# weitere}}',
  caseStatus: { open: 'Offen', ready_for_closure: 'Bereit zum Schließen', closed: 'Geschlossen' },
  severity: { urgent: 'Dringend', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
  activityStatus: {
    in_workflow: 'Im Workflow',
    awaiting_assignment: 'Wartet auf Zuweisung',
    assigned: 'Zugewiesen',
    in_precompletion: 'Vor Abschluss',
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
    generic: 'Benutzerdefiniert',
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
} as const satisfies Catalogue
