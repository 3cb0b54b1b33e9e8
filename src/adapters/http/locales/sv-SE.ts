import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Begäran kan inte behandlas. Kontakta din administratör.'
const LOCKED =
  '{count, plural, =1 {Aktivitet som är låst av en annan användare} other {Aktiviteter som är låsta av andra användare}}: {ids}.'
const TOO_MANY = 'Du har valt för många objekt på en gång. Välj färre och försök igen.'
const NOT_FOUND =
  '{count, plural, =1 {Det begärda objektet kunde inte hittas. Det kan ha tagits bort.} other {Några av de begärda objekten kunde inte hittas. De kan ha tagits bort.}} Uppdatera vyn.'
const SUPERVISED =
  '{count, plural, =1 {Aktivitet som väntar på beslut från en supervisor} other {Aktiviteter som väntar på beslut från en supervisor}}: {ids}.'
const NO_PERMISSION = 'Du har inte behörighet att göra det här. Kontakta din administratör.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Aktivitet i en avdelning som anroparen inte har åtkomst till} other {Aktiviteter i avdelningar som anroparen inte har åtkomst till}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Aktivitet som anroparen inte får ta över utan behörigheten ”Pull activities”} other {Aktiviteter som anroparen inte får ta över utan behörigheten ”Pull activities”}}: {ids}.'

export const svSE = {
  errors: {
    '400-101': {
      developer: 'Frågeparametrar som inte stöds: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Värdet {value} stöds inte för frågeparametern {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Värdet {value} stöds inte för frågeparametern {parameter}. Det högsta värdet är {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'Felaktigt id i sökvägen: {value}. Ett id är ett heltal utan förtecken eller inledande nollor.',
      user: 'Ett av numren som angavs är inte giltigt. Kontrollera det och försök igen.',
    },
    '400-116': {
      developer: 'Värde på $attribute som inte stöds: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Använd antingen $pagenum och $pagesize eller $rangestart och $rangesize, inte båda paren.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order kräver $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Obligatoriskt attribut saknas i anropets innehåll: {attribute}.',
      user: 'Vissa obligatoriska uppgifter saknas. Fyll i dem och försök igen.',
    },
    '400-147': {
      developer: 'Attributet {attribute} stöds inte i anropets innehåll.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Ogiltigt värde på ett attribut i anropets innehåll: {attribute}.',
      user: 'Vissa av uppgifterna som angavs är inte giltiga. Kontrollera dem och försök igen.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Aktivitet som inte hör till samma ärende som den första aktiviteten} other {Aktiviteter som inte hör till samma ärende som den första aktiviteten}}: {ids}.',
      user: 'Du kan bara flytta flera aktiviteter på en gång om de hör till samma ärende. Välj aktiviteter från ett och samma ärende.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Aktivitet vars ärende inte har samma kund som målärendet} other {Aktiviteter vars ärende inte har samma kund som målärendet}}: {ids}.',
      user: 'Du kan bara flytta aktiviteter till ett ärende med samma kund. Välj ett annat ärende.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Aktivitet från en avdelning som mottagaren av överföringen inte hanterar} other {Aktiviteter från en avdelning som mottagaren av överföringen inte hanterar}}: {ids}.',
      user: '{count, plural, =1 {Den valda användaren eller kön tar inte emot aktiviteter från den här avdelningen.} other {Den valda användaren eller kön tar inte emot alla de här aktiviteterna.}} Välj en annan.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Någon annan arbetar med det här ärendet just nu.} other {Någon annan arbetar med några av de här ärendena just nu.}} Försök igen senare.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Aktivitet som är fäst av en annan användare (använd unpin=yes för att ta över den)} other {Aktiviteter som är fästa av andra användare (använd unpin=yes för att ta över dem)}}: {ids}.',
      user: '{count, plural, =1 {Någon annan har fäst den här aktiviteten. Be personen att lossa den och försök igen.} other {Andra har fäst några av de här aktiviteterna. Be dem att lossa aktiviteterna och försök igen.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Någon annan arbetar med den här aktiviteten just nu.} other {Någon annan arbetar med några av de här aktiviteterna just nu.}} Försök igen senare.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Följande id i anropets innehåll finns inte} other {Följande id:n i anropets innehåll finns inte}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Den här operationen tar inte emot något innehåll i anropet.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Ärende som redan är avslutat} other {Ärenden som redan är avslutade}}: {ids}.',
      user: '{count, plural, =1 {Det här ärendet är redan avslutat.} other {Några av de här ärendena är redan avslutade.}} Uppdatera vyn.',
    },
    '400-264': {
      developer: 'Den här operationen kräver innehåll i anropet.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'Värdet på {name} är för långt: högst {max, plural, one {# tecken är tillåtet} other {# tecken är tillåtna}}.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'Anropets innehåll är inte välformad {format}.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'HTTP-anropet är felaktigt utformat.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Öppen aktivitet av en typ som hindrar avslut (samtal, chatt eller webb)} other {Öppna aktiviteter av en typ som hindrar avslut (samtal, chatt eller webb)}}: {ids}.',
      user: '{count, plural, =1 {Ett samtal, en chatt eller en webbsession pågår fortfarande. Avsluta konversationen först och sedan ärendet.} other {Samtal, chattar eller webbsessioner pågår fortfarande. Avsluta konversationerna först och sedan ärendena.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Aktivitet av en typ som den här operationen inte tillåter} other {Aktiviteter av en typ som den här operationen inte tillåter}}: {ids}.',
      user: '{count, plural, =1 {En chatt eller en webbsession pågår fortfarande. Avsluta den först.} other {Chattar eller webbsessioner pågår fortfarande. Avsluta dem först.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Öppen aktivitet som varken väntar i en kö eller är tilldelad en användare} other {Öppna aktiviteter som varken väntar i en kö eller är tilldelade en användare}}: {ids}.',
      user: '{count, plural, =1 {Några av ärendets aktiviteter behandlas fortfarande.} other {Några av ärendenas aktiviteter behandlas fortfarande.}} Försök igen senare.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Aktivitet som inte är tilldelad anroparen} other {Aktiviteter som inte är tilldelade anroparen}}: {ids}.',
      user: 'Du kan bara slutföra aktiviteter som är tilldelade dig. Uppdatera vyn.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Aktivitet som varken väntar i en kö eller är tilldelad en användare} other {Aktiviteter som varken väntar i en kö eller är tilldelade en användare}}: {ids}.',
      user: '{count, plural, =1 {Den här aktiviteten behandlas eller är redan slutförd.} other {Några av de här aktiviteterna behandlas eller är redan slutförda.}} Uppdatera vyn.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {En supervisor måste först godkänna eller avvisa några av ärendets aktiviteter.} other {En supervisor måste först godkänna eller avvisa några av ärendenas aktiviteter.}} Vänta på beslutet.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {En supervisor måste först godkänna eller avvisa den här aktiviteten.} other {En supervisor måste först godkänna eller avvisa några av de här aktiviteterna.}} Vänta på beslutet.',
    },
    '400-913': {
      developer: 'För många objekt: operationen tar emot högst {max, plural, one {# objekt} other {# objekt}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'För många webhookar: ett klientprogram får ha högst {max, plural, one {# webhook} other {# webhookar}}.',
      user: 'Det går inte att lägga till fler webhookar. Ta bort en som inte längre behövs och försök igen.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Ärende utan den lösning som avdelningen kräver} other {Ärenden utan den lösning som avdelningarna kräver}}: {ids}.',
      user: '{count, plural, =1 {Det här ärendet måste ha en lösning. Ange en lösning och avsluta sedan ärendet.} other {Några av de här ärendena måste ha en lösning. Ange de lösningar som saknas och avsluta sedan ärendena.}}',
    },
    '400-915': {
      developer:
        'Felaktig Idempotency-Key. En nyckel består av 1 till 255 synliga ASCII-tecken och får stå inom citattecken.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Åtkomsttoken saknas, är ogiltig eller har upphört att gälla.',
      user: 'Du är inte inloggad, eller så har din session gått ut. Logga in igen.',
    },
    '403-112': {
      developer: 'Den här typen av användare eller klientprogram får inte använda operationen.',
      user: NO_PERMISSION,
    },
    '403-178': {
      developer: 'Nödvändig behörighet saknas: åtgärden {action} på resursen {resource}.',
      user: NO_PERMISSION,
    },
    '403-197': {
      developer: 'Åtkomsttoken saknar ett nödvändigt scope; något av följande räcker: {scopes}.',
      user: NO_PERMISSION,
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Ärende i en avdelning som anroparen inte har åtkomst till} other {Ärenden i avdelningar som anroparen inte har åtkomst till}}: {ids}.',
      user: '{count, plural, =1 {Det här ärendet tillhör en avdelning som du inte har åtkomst till.} other {Några av de här ärendena tillhör avdelningar som du inte har åtkomst till.}} Kontakta din administratör.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Några av ärendets aktiviteter tillhör en avdelning som du inte har åtkomst till.} other {Några av ärendenas aktiviteter tillhör avdelningar som du inte har åtkomst till.}} Kontakta din administratör.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Den här aktiviteten tillhör en avdelning som du inte har åtkomst till.} other {Några av de här aktiviteterna tillhör avdelningar som du inte har åtkomst till.}} Kontakta din administratör.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Avdelning som anroparen inte har åtkomst till} other {Avdelningar som anroparen inte har åtkomst till}}: {ids}.',
      user: 'Du har inte åtkomst till den här avdelningen. Kontakta din administratör.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Kö i en avdelning som anroparen inte har åtkomst till} other {Köer i avdelningar som anroparen inte har åtkomst till}}: {ids}.',
      user: 'Den här kön tillhör en avdelning som du inte har åtkomst till. Kontakta din administratör.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Ärendet har aktiviteter som du inte får ta över.} other {Några av de här ärendena har aktiviteter som du inte får ta över.}} Kontakta din administratör.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Användare som anroparen inte har behörigheten ”Pull activities” för} other {Användare som anroparen inte har behörigheten ”Pull activities” för}}: {ids}.',
      user: 'Du får inte ändra ärendets ägare på det här sättet. Kontakta din administratör.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Du får inte ta över den här aktiviteten.} other {Några av de här aktiviteterna får du inte ta över.}} Kontakta din administratör.',
    },
    '404-100': {
      developer: '{count, plural, =1 {Id som inte finns} other {Id:n som inte finns}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Det finns ingen resurs på den här sökvägen.',
      user: 'Den begärda sidan eller funktionen kunde inte hittas. Kontakta din administratör.',
    },
    '405-100': {
      developer: 'Metoden {method} är inte tillåten här. Tillåtna metoder: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Inget av språken i Accept-Language stöds. Följande stöds: {languages}.',
      user: 'Språket stöds inte. Välj ett annat språk.',
    },
    '406-101': {
      developer: 'Ingen av innehållstyperna i Accept stöds. Följande stöds: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Det tog för lång tid innan anropet kom fram.',
      user: 'Anslutningen var för långsam. Försök igen.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Aktivitet som har ändrats sedan senaste läsningen (inaktuellt lastModified)} other {Aktiviteter som har ändrats sedan senaste läsningen (inaktuellt lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Någon annan har ändrat den här aktiviteten under tiden.} other {Någon annan har ändrat några av de här aktiviteterna under tiden.}} Uppdatera vyn och försök igen.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Ärende som har ändrats sedan senaste läsningen (inaktuellt lastModified)} other {Ärenden som har ändrats sedan senaste läsningen (inaktuellt lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Någon annan har ändrat det här ärendet under tiden.} other {Någon annan har ändrat några av de här ärendena under tiden.}} Uppdatera vyn och försök igen.',
    },
    '413-900': {
      developer: 'Anropets innehåll är för stort.',
      user: 'För mycket data skickades på en gång. Skicka mindre och försök igen.',
    },
    '414-900': {
      developer: 'Anropets URI är för lång.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Medietypen för anropets innehåll stöds inte. Följande stöds: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'Nyckeln i Idempotency-Key har redan använts för ett annat anrop.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'För många anrop. Försök igen efter den tid som anges i Retry-After.',
      user: 'Det är för hög belastning just nu. Vänta en stund och försök igen.',
    },
    '431-900': {
      developer: 'Anropets headerfält är för stora.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Internt fel.',
      user: 'Något gick fel hos oss. Försök igen senare.',
    },
    '503-900': {
      developer: 'Tjänsten är inte redo eller är överbelastad. Försök igen senare.',
      user: 'Tjänsten är överbelastad just nu. Försök igen om en stund.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['”', '”'],
    cut: '{items} och {more, plural, one {# objekt till} other {# objekt till}}',
  },
  caseStatus: { open: 'Öppet', ready_for_closure: 'Redo att avslutas', closed: 'Avslutat' },
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
    generic: 'Anpassad ({type})',
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
  disablingReason: {
    gone: 'Mottagaren meddelar att den inte längre finns (status 410)',
    failed: 'Alla leveransförsök misslyckades',
  },
  deliveryFailure: {
    forbidden_address: 'Mottagarens adress får inte anropas',
    name_not_found: 'Mottagarens värdnamn hittades inte',
    no_connection: 'Ingen anslutning till mottagaren',
    tls: 'Ingen säker anslutning (TLS) till mottagaren',
    timeout: 'Mottagaren svarade inte i tid',
    redirect: 'Mottagaren svarade med en omdirigering',
    status: 'Mottagaren svarade med en annan status än 2xx',
    malformed_answer: 'Mottagarens svar gick inte att läsa',
  },
} as const satisfies Catalogue
