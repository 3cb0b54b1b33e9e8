import type { Catalogue } from './catalogue.js'

export const daDK = {
  errors: {
    '400-101': {
      developer: 'Forespørgselsparametre, der ikke understøttes: {parameters}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-102': {
      developer:
        'Værdien {value} understøttes ikke i forespørgselsparameteren {parameter}.{highest, select, none {} other { Den højeste værdi er {highest}.}}',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-108': {
      developer: 'Ugyldigt id i stien: {value}. Et id er et heltal uden fortegn eller foranstillede nuller.',
      user: 'Et af de indtastede numre er ikke gyldigt. Kontrollér det, og prøv igen.',
    },
    '400-116': {
      developer: 'Værdi af $attribute, der ikke understøttes: {attribute}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-120': {
      developer: 'Brug enten $pagenum og $pagesize eller $rangestart og $rangesize, ikke begge dele.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-124': {
      developer: '$order kræver $sort.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-146': {
      developer: 'Påkrævet attribut mangler i anmodningens indhold: {attribute}.',
      user: 'Der mangler nogle nødvendige oplysninger. Udfyld dem, og prøv igen.',
    },
    '400-147': {
      developer: 'Attribut i anmodningens indhold, der ikke understøttes: {attribute}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-152': {
      developer: 'Ugyldig værdi af en attribut i anmodningens indhold: {attribute}.',
      user: 'Nogle af de indtastede oplysninger er ikke gyldige. Kontrollér dem, og prøv igen.',
    },
    '400-177': {
      developer: 'Aktiviteter, der er låst af andre brugere: {ids}.',
      user: 'En anden arbejder på dette lige nu. Prøv igen senere.',
    },
    '400-194': {
      developer: 'Id’er i anmodningens indhold, der ikke findes: {ids}.',
      user: 'Vi kunne ikke finde det, du leder efter. Det er muligvis blevet slettet.',
    },
    '400-203': {
      developer: 'Denne operation accepterer ikke indhold i anmodningen.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-253': {
      developer: 'Sager, der ikke har statussen Åben: {ids}.',
      user: 'Sagen er allerede lukket. Opdater visningen.',
    },
    '400-264': {
      developer: 'Denne operation kræver indhold i anmodningen.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-358': {
      developer: '{name} overskrider den tilladte længde: højst {max, plural, one {# tegn} other {# tegn}}.',
      user: 'Du har valgt for mange elementer på én gang. Vælg færre, og prøv igen.',
    },
    '400-900': {
      developer: 'Anmodningens indhold er ikke velformet {format}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-901': {
      developer: 'HTTP-anmodningen er ikke korrekt udformet.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '400-910': {
      developer: 'Åbne aktiviteter af en type, der forhindrer lukning (opkald, chat eller web): {ids}.',
      user: 'Et opkald, en chat eller en websession er stadig i gang. Afslut samtalen først, og luk derefter sagen.',
    },
    '400-911': {
      developer: 'Åbne aktiviteter, der hverken venter i en kø eller er tildelt en bruger: {ids}.',
      user: 'Sagen har aktiviteter, der stadig er under behandling. Prøv igen senere.',
    },
    '400-912': {
      developer: 'Aktiviteter, der afventer en supervisors beslutning: {ids}.',
      user: 'Sagen har aktiviteter, som en supervisor mangler at godkende eller afvise.',
    },
    '400-913': {
      developer: 'For mange elementer: operationen tager højst {max, plural, one {# element} other {# elementer}}.',
      user: 'Du har valgt for mange elementer på én gang. Vælg færre, og prøv igen.',
    },
    '401-101': {
      developer: 'Adgangstokenet mangler, er ugyldigt eller er udløbet.',
      user: 'Du er ikke logget på, eller din session er udløbet. Log på igen.',
    },
    '403-112': {
      developer: 'Denne type kalder må ikke bruge operationen.',
      user: 'Du har ikke tilladelse til at gøre dette.',
    },
    '403-178': {
      developer: 'Påkrævet tilladelse mangler: handlingen {action} på ressourcen {resource}.',
      user: 'Du har ikke tilladelse til at gøre dette. Kontakt din administrator.',
    },
    '403-197': {
      developer: 'Adgangstokenet mangler et påkrævet scope; ét af disse er nok: {scopes}.',
      user: 'Du har ikke tilladelse til at gøre dette. Kontakt din administrator.',
    },
    '403-910': {
      developer: 'Sager uden for kalderens afdelinger: {ids}.',
      user: 'Sagen hører til en afdeling, som du ikke har adgang til.',
    },
    '403-911': {
      developer: 'Aktiviteter uden for kalderens afdelinger: {ids}.',
      user: 'Sagen har aktiviteter i en afdeling, som du ikke har adgang til.',
    },
    '403-912': {
      developer: 'Aktiviteter, som kalderen ikke har tilladelse til at overtage: {ids}.',
      user: 'Sagen har aktiviteter, der ligger hos andre, og som du ikke har tilladelse til at overtage.',
    },
    '404-100': {
      developer: 'Id’er, der ikke findes: {ids}.',
      user: 'Vi kunne ikke finde det, du leder efter. Det er muligvis blevet slettet.',
    },
    '404-900': {
      developer: 'Der findes ikke noget på denne sti.',
      user: 'Vi kunne ikke finde det, du leder efter.',
    },
    '405-100': {
      developer: 'Metoden {method} er ikke tilladt her. Tilladt: {allowed}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '406-100': {
      developer: 'Ingen af sprogene i Accept-Language understøttes. Understøttede sprog: {languages}.',
      user: 'Sproget understøttes ikke.',
    },
    '406-101': {
      developer: 'Ingen af indholdstyperne i Accept understøttes. Understøttede typer: {mediaTypes}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '408-900': {
      developer: 'Anmodningen var for længe om at nå frem.',
      user: 'Forbindelsen var for langsom. Prøv igen.',
    },
    '409-100': {
      developer: 'Elementer, der er ændret siden sidste læsning (forældet lastModified): {ids}.',
      user: 'En anden har ændret dette i mellemtiden. Opdater visningen, og prøv igen.',
    },
    '413-900': {
      developer: 'Anmodningens indhold er for stort.',
      user: 'Der blev sendt for meget på én gang. Send mindre, og prøv igen.',
    },
    '414-900': {
      developer: 'Anmodningens URI er for lang.',
      user: 'Du har valgt for mange elementer på én gang. Vælg færre, og prøv igen.',
    },
    '415-900': {
      developer: 'Medietypen for anmodningens indhold understøttes ikke. Understøttede typer: {mediaTypes}.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '429-900': {
      developer: 'For mange anmodninger. Prøv igen efter det tidsrum, der er angivet i Retry-After.',
      user: 'Der er for mange anmodninger lige nu. Vent lidt, og prøv igen.',
    },
    '431-900': {
      developer: 'Anmodningens headerfelter er for store.',
      user: 'Anmodningen kan ikke behandles. Kontakt din administrator.',
    },
    '500-100': {
      developer: 'Intern fejl.',
      user: 'Noget gik galt hos os. Prøv igen senere.',
    },
    '503-900': {
      developer: 'Tjenesten er ikke klar eller er overbelastet. Prøv igen senere.',
      user: 'Tjenesten har travlt lige nu. Prøv igen om et øjeblik.',
    },
  },
  listCut: '{items} og {more, plural, one {# til} other {# til}}',
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
    generic: 'Brugerdefineret',
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
} as const satisfies Catalogue
