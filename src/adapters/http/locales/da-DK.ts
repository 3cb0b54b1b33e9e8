import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Anmodningen kan ikke behandles. Kontakt din administrator.'
const LOCKED =
  '{count, plural, =1 {Aktivitet, der er låst af en anden bruger} other {Aktiviteter, der er låst af andre brugere}}: {ids}.'
const TOO_MANY = 'Du har valgt for mange elementer på én gang. Vælg færre, og prøv igen.'
const NOT_FOUND =
  '{count, plural, =1 {Det ønskede element blev ikke fundet. Det er muligvis blevet slettet.} other {Nogle af de ønskede elementer blev ikke fundet. De er muligvis blevet slettet.}} Opdater visningen.'
const SUPERVISED =
  '{count, plural, =1 {Aktivitet, der afventer en supervisors beslutning} other {Aktiviteter, der afventer en supervisors beslutning}}: {ids}.'
const NO_PERMISSION = 'Du har ikke tilladelse til at gøre dette. Kontakt din administrator.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Aktivitet i en afdeling, som kalderen ikke har adgang til} other {Aktiviteter i afdelinger, som kalderen ikke har adgang til}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Aktivitet, som kalderen ikke må overtage uden tilladelsen ”Pull activities”} other {Aktiviteter, som kalderen ikke må overtage uden tilladelsen ”Pull activities”}}: {ids}.'

export const daDK = {
  errors: {
    '400-101': {
      developer: 'Forespørgselsparametre, der ikke understøttes: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Værdien {value} understøttes ikke i forespørgselsparameteren {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer:
        'Værdien {value} understøttes ikke i forespørgselsparameteren {parameter}. Den højeste værdi er {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'Ugyldigt id i stien: {value}. Et id er et heltal uden fortegn eller foranstillede nuller.',
      user: 'Et af de indtastede numre er ikke gyldigt. Kontrollér det, og prøv igen.',
    },
    '400-116': {
      developer: 'Værdi af $attribute, der ikke understøttes: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Brug enten $pagenum og $pagesize eller $rangestart og $rangesize, ikke begge dele.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order kræver $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Påkrævet attribut mangler i anmodningens body: {attribute}.',
      user: 'Der mangler nogle nødvendige oplysninger. Udfyld dem, og prøv igen.',
    },
    '400-147': {
      developer: 'Ikke-understøttet attribut i anmodningens body: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Ugyldig værdi af en attribut i anmodningens body: {attribute}.',
      user: 'Nogle af de indtastede oplysninger er ikke gyldige. Kontrollér dem, og prøv igen.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Aktivitet, der ikke hører til samme sag som den første aktivitet} other {Aktiviteter, der ikke hører til samme sag som den første aktivitet}}: {ids}.',
      user: 'Du kan kun flytte flere aktiviteter på én gang, hvis de hører til samme sag. Vælg aktiviteter fra én sag.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Aktivitet, hvis sag ikke har samme kunde som den sag, den skal flyttes til} other {Aktiviteter, hvis sag ikke har samme kunde som den sag, de skal flyttes til}}: {ids}.',
      user: 'Du kan kun flytte aktiviteter til en sag med samme kunde. Vælg en anden sag.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Aktivitet fra en afdeling, som modtageren af overførslen ikke dækker} other {Aktiviteter fra en afdeling, som modtageren af overførslen ikke dækker}}: {ids}.',
      user: '{count, plural, =1 {Den valgte bruger eller kø modtager ikke aktiviteter fra denne afdeling.} other {Den valgte bruger eller kø modtager ikke alle disse aktiviteter.}} Vælg en anden.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {En anden arbejder på denne sag lige nu.} other {En anden arbejder på nogle af disse sager lige nu.}} Prøv igen senere.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Aktivitet, der er fastgjort af en anden bruger (brug unpin=yes for at overtage den)} other {Aktiviteter, der er fastgjort af andre brugere (brug unpin=yes for at overtage dem)}}: {ids}.',
      user: '{count, plural, =1 {En anden har fastgjort denne aktivitet. Bed vedkommende om at frigøre den, og prøv igen.} other {Andre har fastgjort nogle af disse aktiviteter. Bed dem om at frigøre aktiviteterne, og prøv igen.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {En anden arbejder på denne aktivitet lige nu.} other {En anden arbejder på nogle af disse aktiviteter lige nu.}} Prøv igen senere.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Følgende id i anmodningens body findes ikke} other {Følgende id’er i anmodningens body findes ikke}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Denne operation accepterer ingen body i anmodningen.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Sag, der allerede er lukket} other {Sager, der allerede er lukket}}: {ids}.',
      user: '{count, plural, =1 {Denne sag er allerede lukket.} other {Nogle af disse sager er allerede lukket.}} Opdater visningen.',
    },
    '400-264': {
      developer: 'Denne operation kræver en body i anmodningen.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer: 'Værdien af {name} er for lang: højst {max, plural, one {# tegn} other {# tegn}} er tilladt.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'Anmodningens body er ikke velformet {format}.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'HTTP-anmodningen er ikke korrekt udformet.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Åben aktivitet af en type, der forhindrer lukning (opkald, chat eller web)} other {Åbne aktiviteter af en type, der forhindrer lukning (opkald, chat eller web)}}: {ids}.',
      user: '{count, plural, =1 {Et opkald, en chat eller en websession er stadig i gang. Afslut samtalen først, og luk derefter sagen.} other {Opkald, chats eller websessioner er stadig i gang. Afslut samtalerne først, og luk derefter sagerne.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Aktivitet af en type, som denne operation ikke accepterer} other {Aktiviteter af en type, som denne operation ikke accepterer}}: {ids}.',
      user: '{count, plural, =1 {En chat eller en websession er stadig i gang. Afslut den først.} other {Chats eller websessioner er stadig i gang. Afslut dem først.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Åben aktivitet, der hverken venter i en kø eller er tildelt en bruger} other {Åbne aktiviteter, der hverken venter i en kø eller er tildelt en bruger}}: {ids}.',
      user: '{count, plural, =1 {Nogle af sagens aktiviteter er stadig under behandling.} other {Nogle af sagernes aktiviteter er stadig under behandling.}} Prøv igen senere.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Aktivitet, der ikke er tildelt kalderen} other {Aktiviteter, der ikke er tildelt kalderen}}: {ids}.',
      user: 'Du kan kun fuldføre aktiviteter, der er tildelt dig. Opdater visningen.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Aktivitet, der hverken venter i en kø eller er tildelt en bruger} other {Aktiviteter, der hverken venter i en kø eller er tildelt en bruger}}: {ids}.',
      user: '{count, plural, =1 {Denne aktivitet er under behandling eller allerede fuldført.} other {Nogle af disse aktiviteter er under behandling eller allerede fuldført.}} Opdater visningen.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {En supervisor mangler at godkende eller afvise nogle af sagens aktiviteter.} other {En supervisor mangler at godkende eller afvise nogle af sagernes aktiviteter.}} Vent på afgørelsen.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {En supervisor mangler at godkende eller afvise denne aktivitet.} other {En supervisor mangler at godkende eller afvise nogle af disse aktiviteter.}} Vent på afgørelsen.',
    },
    '400-913': {
      developer:
        'For mange elementer: operationen accepterer højst {max, plural, one {# element} other {# elementer}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'For mange webhooks: et klientprogram må højst have {max, plural, one {# webhook} other {# webhooks}}.',
      user: 'Der kan ikke tilføjes flere webhooks. Slet en, der ikke længere bruges, og prøv igen.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Sag uden den løsning, som dens afdeling kræver} other {Sager uden den løsning, som deres afdelinger kræver}}: {ids}.',
      user: '{count, plural, =1 {Denne sag skal have en løsning. Angiv en løsning, og luk derefter sagen.} other {Nogle af disse sager skal have en løsning. Angiv de manglende løsninger, og luk derefter sagerne.}}',
    },
    '400-915': {
      developer:
        'Ugyldig Idempotency-Key. En nøgle består af 1 til 255 synlige ASCII-tegn og må gerne stå i anførselstegn.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Adgangstokenet mangler, er ugyldigt eller er udløbet.',
      user: 'Du er ikke logget på, eller din session er udløbet. Log på igen.',
    },
    '403-112': {
      developer: 'Denne type bruger eller klientprogram må ikke udføre operationen.',
      user: NO_PERMISSION,
    },
    '403-178': {
      developer: 'Påkrævet tilladelse mangler: handlingen {action} på ressourcen {resource}.',
      user: NO_PERMISSION,
    },
    '403-197': {
      developer: 'Adgangstokenet mangler et påkrævet scope; ét af disse er nok: {scopes}.',
      user: NO_PERMISSION,
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Sag i en afdeling, som kalderen ikke har adgang til} other {Sager i afdelinger, som kalderen ikke har adgang til}}: {ids}.',
      user: '{count, plural, =1 {Denne sag hører til en afdeling, som du ikke har adgang til.} other {Nogle af disse sager hører til afdelinger, som du ikke har adgang til.}} Kontakt din administrator.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Nogle af sagens aktiviteter hører til en afdeling, som du ikke har adgang til.} other {Nogle af sagernes aktiviteter hører til afdelinger, som du ikke har adgang til.}} Kontakt din administrator.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Denne aktivitet hører til en afdeling, som du ikke har adgang til.} other {Nogle af disse aktiviteter hører til afdelinger, som du ikke har adgang til.}} Kontakt din administrator.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Afdeling, som kalderen ikke har adgang til} other {Afdelinger, som kalderen ikke har adgang til}}: {ids}.',
      user: 'Du har ikke adgang til denne afdeling. Kontakt din administrator.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Kø i en afdeling, som kalderen ikke har adgang til} other {Køer i afdelinger, som kalderen ikke har adgang til}}: {ids}.',
      user: 'Denne kø hører til en afdeling, som du ikke har adgang til. Kontakt din administrator.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Sagen har aktiviteter, som du ikke har tilladelse til at overtage.} other {Nogle af disse sager har aktiviteter, som du ikke har tilladelse til at overtage.}} Kontakt din administrator.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Bruger, som kalderen ikke har tilladelsen ”Pull activities” til} other {Brugere, som kalderen ikke har tilladelsen ”Pull activities” til}}: {ids}.',
      user: 'Du har ikke tilladelse til at ændre sagens ejer på denne måde. Kontakt din administrator.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Du har ikke tilladelse til at overtage denne aktivitet.} other {Nogle af disse aktiviteter har du ikke tilladelse til at overtage.}} Kontakt din administrator.',
    },
    '404-100': {
      developer: '{count, plural, =1 {Id, der ikke findes} other {Id’er, der ikke findes}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Der findes ingen ressource på denne sti.',
      user: 'Den ønskede side eller funktion blev ikke fundet. Kontakt din administrator.',
    },
    '405-100': {
      developer: 'Metoden {method} er ikke tilladt her. Tilladt: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Ingen af sprogene i Accept-Language understøttes. Understøttede sprog: {languages}.',
      user: 'Sproget understøttes ikke. Vælg et andet sprog.',
    },
    '406-101': {
      developer: 'Ingen af indholdstyperne i Accept understøttes. Understøttede typer: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Anmodningen var for længe om at nå frem.',
      user: 'Forbindelsen var for langsom. Prøv igen.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Aktivitet, der er ændret siden sidste læsning (forældet lastModified)} other {Aktiviteter, der er ændret siden sidste læsning (forældet lastModified)}}: {ids}.',
      user: '{count, plural, =1 {En anden har ændret denne aktivitet i mellemtiden.} other {En anden har ændret nogle af disse aktiviteter i mellemtiden.}} Opdater visningen, og prøv igen.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Sag, der er ændret siden sidste læsning (forældet lastModified)} other {Sager, der er ændret siden sidste læsning (forældet lastModified)}}: {ids}.',
      user: '{count, plural, =1 {En anden har ændret denne sag i mellemtiden.} other {En anden har ændret nogle af disse sager i mellemtiden.}} Opdater visningen, og prøv igen.',
    },
    '413-900': {
      developer: 'Anmodningens body er for stor.',
      user: 'Der blev sendt for mange data på én gang. Send færre, og prøv igen.',
    },
    '414-900': {
      developer: 'Anmodningens URI er for lang.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Medietypen for anmodningens body understøttes ikke. Understøttede typer: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'Denne Idempotency-Key er allerede brugt til en anden anmodning.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'For mange anmodninger. Prøv igen efter det tidsrum, der er angivet i Retry-After.',
      user: 'Der er for mange anmodninger lige nu. Vent lidt, og prøv igen.',
    },
    '431-900': {
      developer: 'Anmodningens headerfelter er for store.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Intern fejl.',
      user: 'Noget gik galt hos os. Prøv igen senere.',
    },
    '503-900': {
      developer: 'Tjenesten er ikke klar eller er overbelastet. Prøv igen senere.',
      user: 'Tjenesten er overbelastet lige nu. Prøv igen om et øjeblik.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['”', '”'],
    cut: '{items} og {more, plural, one {# element mere} other {# flere elementer}}',
  },
  caseStatus: { open: 'Åben', ready_for_closure: 'Klar til lukning', closed: 'Lukket' },
  severity: { urgent: 'Akut', high: 'Høj', medium: 'Mellem', low: 'Lav' },
  activityStatus: {
    in_workflow: 'I workflow',
    awaiting_assignment: 'Afventer tildeling',
    assigned: 'Tildelt',
    in_precompletion: 'Under færdiggørelse',
    completed: 'Fuldført',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Klar til indgående workflow',
    ready_for_outbound_workflow: 'Klar til udgående workflow',
    ready_for_general_workflow: 'Klar til generelt workflow',
    ready_for_transfer_workflow: 'Klar til overførselsworkflow',
    error: 'Fejl',
    ready_for_assignment: 'Klar til tildeling',
    new: 'Ny',
    in_progress: 'I gang',
    done: 'Færdig',
    abandoned_chat: 'Forladt chat',
  },
  activityType: {
    email: 'E-mail',
    social: 'Sociale medier',
    task: 'Opgave',
    call_track: 'Opkald',
    chat: 'Chat',
    web: 'Web',
    generic: 'Brugerdefineret ({type})',
  },
  activitySubtype: { general: 'Generel' },
  activityMode: { inbound: 'Indgående', outbound: 'Udgående', none: 'Ingen' },
  folder: {
    cases_open: 'Åbne sager',
    cases_closed: 'Lukkede sager',
    activities_current: 'Aktuelle aktiviteter',
    activities_completed: 'Fuldførte aktiviteter',
  },
  channel: { email: 'E-mail', phone: 'Telefon', chat: 'Chat', web: 'Web', social: 'Sociale medier' },
  disablingReason: {
    gone: 'Modtageren melder, at den ikke længere findes (status 410)',
    failed: 'Alle forsøg på levering mislykkedes',
  },
  deliveryFailure: {
    forbidden_address: 'Modtagerens adresse må ikke kaldes',
    name_not_found: 'Modtagerens værtsnavn blev ikke fundet',
    no_connection: 'Ingen forbindelse til modtageren',
    tls: 'Ingen sikker forbindelse (TLS) til modtageren',
    timeout: 'Modtageren svarede ikke i tide',
    redirect: 'Modtageren svarede med en omdirigering',
    status: 'Modtageren svarede med en anden status end 2xx',
    malformed_answer: 'Modtagerens svar kunne ikke læses',
  },
} as const satisfies Catalogue
