import type { Catalogue } from './catalogue.js'

export const svSE = {
  errors: {
    '400-101': {
      developer: 'Frågeparametrar som inte stöds: {parameters}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-102': {
      developer:
        'Värdet {value} stöds inte för frågeparametern {parameter}.{highest, select, none {} other { Det högsta värdet är {highest}.}}',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-108': {
      developer: 'Felaktigt id i sökvägen: {value}. Ett id är ett heltal utan förtecken eller inledande nollor.',
      user: 'Ett av numren som angavs är inte giltigt. Kontrollera det och försök igen.',
    },
    '400-116': {
      developer: 'Värde på $attribute som inte stöds: {attribute}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-120': {
      developer: 'Använd antingen $pagenum och $pagesize eller $rangestart och $rangesize, inte båda paren.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-124': {
      developer: '$order kräver $sort.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-146': {
      developer: 'Obligatoriskt attribut saknas i anropets innehåll: {attribute}.',
      user: 'Vissa obligatoriska uppgifter saknas. Fyll i dem och försök igen.',
    },
    '400-147': {
      developer: 'Attribut i anropets innehåll som inte stöds: {attribute}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-152': {
      developer: 'Ogiltigt värde på ett attribut i anropets innehåll: {attribute}.',
      user: 'Vissa av uppgifterna som angavs är inte giltiga. Kontrollera dem och försök igen.',
    },
    '400-177': {
      developer: 'Aktiviteter som är låsta av andra användare: {ids}.',
      user: 'Någon annan arbetar med det här just nu. Försök igen senare.',
    },
    '400-194': {
      developer: 'Id:n i anropets innehåll som inte finns: {ids}.',
      user: 'Det du söker kunde inte hittas. Det kan ha tagits bort.',
    },
    '400-203': {
      developer: 'Den här operationen tar inte emot något innehåll i anropet.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-253': {
      developer: 'Ärenden som inte har statusen Öppet: {ids}.',
      user: 'Ärendet är redan avslutat. Uppdatera vyn.',
    },
    '400-264': {
      developer: 'Den här operationen kräver innehåll i anropet.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-358': {
      developer: '{name} överskrider den tillåtna längden: högst {max, plural, one {# tecken} other {# tecken}}.',
      user: 'Du har valt för många objekt på en gång. Välj färre och försök igen.',
    },
    '400-900': {
      developer: 'Anropets innehåll är inte välformad {format}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-901': {
      developer: 'HTTP-anropet är felaktigt utformat.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '400-910': {
      developer: 'Öppna aktiviteter av en typ som hindrar avslut (samtal, chatt eller webb): {ids}.',
      user: 'Ett samtal, en chatt eller en webbsession pågår fortfarande. Avsluta konversationen först och sedan ärendet.',
    },
    '400-911': {
      developer: 'Öppna aktiviteter som varken väntar i en kö eller är tilldelade en användare: {ids}.',
      user: 'Ärendet har aktiviteter som fortfarande behandlas. Försök igen senare.',
    },
    '400-912': {
      developer: 'Aktiviteter som väntar på beslut från en supervisor: {ids}.',
      user: 'Ärendet har aktiviteter som en supervisor först måste godkänna eller avvisa.',
    },
    '400-913': {
      developer: 'För många objekt: operationen tar högst {max, plural, one {# objekt} other {# objekt}}.',
      user: 'Du har valt för många objekt på en gång. Välj färre och försök igen.',
    },
    '401-101': {
      developer: 'Åtkomsttoken saknas, är ogiltig eller har upphört att gälla.',
      user: 'Du är inte inloggad, eller så har din session gått ut. Logga in igen.',
    },
    '403-112': {
      developer: 'Den här typen av anropare får inte använda operationen.',
      user: 'Du har inte behörighet att göra det här.',
    },
    '403-178': {
      developer: 'Nödvändig behörighet saknas: åtgärden {action} på resursen {resource}.',
      user: 'Du har inte behörighet att göra det här. Kontakta din administratör.',
    },
    '403-197': {
      developer: 'Åtkomsttoken saknar ett nödvändigt scope; något av följande räcker: {scopes}.',
      user: 'Du har inte behörighet att göra det här. Kontakta din administratör.',
    },
    '403-910': {
      developer: 'Ärenden utanför anroparens avdelningar: {ids}.',
      user: 'Ärendet tillhör en avdelning som du inte har åtkomst till.',
    },
    '403-911': {
      developer: 'Aktiviteter utanför anroparens avdelningar: {ids}.',
      user: 'Ärendet har aktiviteter i en avdelning som du inte har åtkomst till.',
    },
    '403-912': {
      developer: 'Aktiviteter som anroparen inte har behörighet att ta över: {ids}.',
      user: 'Ärendet har aktiviteter som ligger hos andra och som du inte får ta över.',
    },
    '404-100': {
      developer: 'Id:n som inte finns: {ids}.',
      user: 'Det du söker kunde inte hittas. Det kan ha tagits bort.',
    },
    '404-900': {
      developer: 'Det finns ingenting på den här sökvägen.',
      user: 'Det du söker kunde inte hittas.',
    },
    '405-100': {
      developer: 'Metoden {method} är inte tillåten här. Tillåtna metoder: {allowed}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '406-100': {
      developer: 'Inget av språken i Accept-Language stöds. Följande stöds: {languages}.',
      user: 'Språket stöds inte.',
    },
    '406-101': {
      developer: 'Ingen av innehållstyperna i Accept stöds. Följande stöds: {mediaTypes}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '408-900': {
      developer: 'Det tog för lång tid innan anropet kom fram.',
      user: 'Anslutningen var för långsam. Försök igen.',
    },
    '409-100': {
      developer: 'Objekt som har ändrats sedan senaste läsningen (inaktuellt lastModified): {ids}.',
      user: 'Någon annan har ändrat det här under tiden. Uppdatera vyn och försök igen.',
    },
    '413-900': {
      developer: 'Anropets innehåll är för stort.',
      user: 'För mycket skickades på en gång. Skicka mindre och försök igen.',
    },
    '414-900': {
      developer: 'Anropets URI är för lång.',
      user: 'Du har valt för många objekt på en gång. Välj färre och försök igen.',
    },
    '415-900': {
      developer: 'Medietypen för anropets innehåll stöds inte. Följande stöds: {mediaTypes}.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '429-900': {
      developer: 'För många anrop. Försök igen efter den tid som anges i Retry-After.',
      user: 'Det är för hög belastning just nu. Vänta en stund och försök igen.',
    },
    '431-900': {
      developer: 'Anropets huvudfält är för stora.',
      user: 'Begäran kan inte behandlas. Kontakta din administratör.',
    },
    '500-100': {
      developer: 'Internt fel.',
      user: 'Något gick fel hos oss. Försök igen senare.',
    },
    '503-900': {
      developer: 'Tjänsten är inte redo eller är överbelastad. Försök igen senare.',
      user: 'Tjänsten är upptagen just nu. Försök igen om en stund.',
    },
  },
  listCut: '{items} och {more, plural, one {# till} other {# till}}',
  caseStatus: { open: 'Öppet', ready_for_closure: 'Klart för avslut', closed: 'Avslutat' },
  severity: { urgent: 'Akut', high: 'Hög', medium: 'Medel', low: 'Låg' },
  activityStatus: {
    in_workflow: 'I arbetsflöde',
    awaiting_assignment: 'Väntar på tilldelning',
    assigned: 'Tilldelad',
    in_precompletion: 'Under slutförande',
    completed: 'Slutförd',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Redo för inkommande arbetsflöde',
    ready_for_outbound_workflow: 'Redo för utgående arbetsflöde',
    ready_for_general_workflow: 'Redo för allmänt arbetsflöde',
    ready_for_transfer_workflow: 'Redo för överföringsarbetsflöde',
    error: 'Fel',
    ready_for_assignment: 'Redo för tilldelning',
    new: 'Ny',
    in_progress: 'Pågår',
    done: 'Klar',
    abandoned_chat: 'Övergiven chatt',
  },
  activityType: {
    email: 'E-post',
    social: 'Sociala medier',
    task: 'Uppgift',
    call_track: 'Samtal',
    chat: 'Chatt',
    web: 'Webb',
    generic: 'Anpassad',
  },
  activitySubtype: { general: 'Allmän' },
  activityMode: { inbound: 'Inkommande', outbound: 'Utgående', none: 'Ingen' },
  folder: {
    cases_open: 'Öppna ärenden',
    cases_closed: 'Avslutade ärenden',
    activities_current: 'Aktuella aktiviteter',
    activities_completed: 'Slutförda aktiviteter',
  },
  channel: { email: 'E-post', phone: 'Telefon', chat: 'Chatt', web: 'Webb', social: 'Sociala medier' },
} as const satisfies Catalogue
