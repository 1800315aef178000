import type { MessageCatalogue } from '../../catalogue';

/** Jobs, their phases and progress, and the list of machines. */
export const scan = {
  phase: {
    scanning: 'Explorando',
    checkingAgain: 'Comprobando de nuevo',
    awaitingSetup: 'Esperando a AMT',
    listening: 'Esperando paquetes hello',
    readingOne: 'Leyendo el equipo',
    readingMany: 'Leyendo los equipos',
    applying: 'Aplicando',
    readingBack: 'Volviendo a leer',
    configuring: 'Configurando',
    loggingIn: 'Iniciando sesión',
    restarting: 'AMT se está reiniciando',
  },
  setupWatch: {
    over: 'AMT no ha aparecido en {{seconds}} segundos.',
    next: 'Mire qué dice el comando en el equipo. Después espere otra vez o pulse “Comprobar de nuevo”.',
  },
  busy: {
    scan: 'Otra exploración sigue en curso.',
    listen: 'Ya se esperan paquetes hello.',
    recheck: 'La comprobación de este equipo sigue en curso.',
    machine: 'Otro trabajo en este equipo sigue en curso.',
    planMany: 'La lectura de varios equipos sigue en curso.',
    configureMany: 'La configuración de varios equipos sigue en curso.',
    next: 'Espere a que termine, o deténgalo.',
  },
  bug: 'Un error en AMT Bench ha detenido este trabajo. El registro muestra lo que se hizo antes.',
  jobGone: 'Este trabajo ha terminado y sus datos se han eliminado.',
  jobGoneNext: 'Inícielo de nuevo.',
  sleptSeconds_one:
    'Este ordenador estuvo suspendido {{count}} segundo aproximadamente durante este trabajo.',
  sleptSeconds_other: 'Este ordenador estuvo suspendido unos {{count}} segundos durante este trabajo.',
  sleptSeconds_many: 'Este ordenador estuvo suspendido unos {{count}} de segundos durante este trabajo.',
  sleptMinutes_one: 'Este ordenador estuvo suspendido {{count}} minuto aproximadamente durante este trabajo.',
  sleptMinutes_other: 'Este ordenador estuvo suspendido unos {{count}} minutos durante este trabajo.',
  sleptMinutes_many: 'Este ordenador estuvo suspendido unos {{count}} de minutos durante este trabajo.',
  large_one:
    'El destino tiene {{count, number}} dirección. La exploración lleva tiempo y contacta con muchos equipos.',
  large_other:
    'El destino tiene {{count, number}} direcciones. La exploración lleva tiempo y contacta con muchos equipos.',
  large_many:
    'El destino tiene {{count, number}} de direcciones. La exploración lleva tiempo y contacta con muchos equipos.',
  largeNext: 'Elija un rango menor, o confirme la exploración.',
  notOne_one: 'El destino tiene {{count, number}} dirección, y un equipo tiene una sola.',
  notOne_other: 'El destino tiene {{count, number}} direcciones, y un equipo tiene una sola.',
  notOne_many: 'El destino tiene {{count, number}} de direcciones, y un equipo tiene una sola.',
  notOneNext: 'Escriba una sola dirección o un solo nombre de host, o explore el rango.',
  notAdded: '{{title}}. {{explanation}}',
  notAddedNext: 'Compruebe la dirección, el cable y la alimentación del equipo, e inténtelo de nuevo.',
  /** A scan, or a look at this computer, has found nothing at its own ports. */
  noLms:
    'Ningún LMS responde en este ordenador, por lo que su propio AMT no se puede ver desde aquí. AMT no responde en su propia dirección de red al ordenador que lo contiene; 127.0.0.1 con LMS es el único camino.',
  noLmsNext:
    'Si este ordenador tiene AMT, instale los controladores del chipset de su fabricante, con LMS, inicie el servicio e inténtelo de nuevo. Si no, mire este ordenador desde otro.',
  notChecked: '“{{host}}” no se ha podido comprobar.',
  notCheckedNext: 'Compruebe el nombre o la dirección, y la red de este ordenador.',
  notFound: 'El equipo no responde en la dirección esperada.',
  notFoundNext: 'Búsquelo explorando la red.',
  notInList: 'Este equipo ya no está en la lista.',
  notInListNext: 'Explore de nuevo.',
  noneInList: 'Estos equipos ya no están en la lista.',
  noneInListNext: 'Explore de nuevo su subred.',
  nothingLeft: 'No hay ninguna exploración detenida que se pueda continuar.',
  nothingLeftNext: 'Inicie una nueva.',
  list: {
    verified: 'verificado',
    notVerified: 'sin verificar',
    interrupted: 'interrumpido',
  },
} satisfies MessageCatalogue['scan'];
