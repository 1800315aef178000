import type { ExplainCatalogue } from '../../catalogue';

/** Why a file is not read as a log. */
export const file = {
  events: '«{{file}}» es un registro de eventos en el formato binario de Windows.',
  eventsNext: 'Guárdelo como XML o texto en el Visor de eventos y lea ese archivo.',
  archive: '«{{file}}» es un archivo comprimido.',
  archiveNext: 'Descomprímalo y lea los registros que contiene.',
  binary: '«{{file}}» no es un archivo de texto.',
  binaryNext:
    'Elija un registro: SMSTS.log, ACUConfig.log, eventos guardados, o la salida de rpc o de meshcmd.',
  pasted: 'Esto no es texto.',
  empty: 'No hay nada que leer: el texto está vacío.',
  emptyNext: 'Elija otro registro o pegue las líneas.',
  tooLarge: 'El archivo es demasiado grande para ser un registro (más de {{most, number}} MB).',
  tooLargeNext: 'Elija el registro del día en que se produjo el fallo.',
  tooMany: 'Son demasiados archivos (más de {{most, number}}).',
  tooManyNext: 'Elija solo los registros de un caso.',
  unread: '«{{file}}» no se puede leer.',
  unreadNext: 'Compruebe que es un archivo y que sigue ahí, y elíjalo de nuevo.',
  gone: 'Este registro ya no se está leyendo.',
  goneNext: 'Elíjalo de nuevo.',
} satisfies ExplainCatalogue['file'];
