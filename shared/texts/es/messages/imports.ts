import type { MessageCatalogue } from '../../catalogue';

export const imports = {
  tooLarge: 'El archivo es demasiado grande (más de {{limit, number}} caracteres).',
  tooLargeNext: 'Elija el archivo correcto o divídalo.',
  empty: 'El archivo está vacío.',
  emptyNext: 'Elija otro archivo.',
  binary: 'El archivo no es texto.',
  binaryNext:
    'Expórtelo como CSV, JSON, YAML o XML en UTF-8 o UTF-16. Los archivos cifrados y los comprimidos no se pueden leer.',
  wrongKind: 'El archivo tiene este formato, que no se puede importar aquí: {{format}}.',
  wrongKindListNext: 'Impórtelo en la página «Perfiles».',
  wrongKindProfileNext: 'Impórtelo en la página «Equipos».',
  formats: {
    csv: 'tabla CSV',
    meshcommander: 'lista de MeshCommander',
    'scs-profile': 'perfil de Intel SCS',
    'rpc-profile': 'perfil de rpc-go o DMT Console',
  },
  noComputers: 'El archivo no contiene ningún ordenador.',
  noComputersNext: 'Elija un archivo con un ordenador por fila.',
  cutList_one: 'Solo se lee el primer ordenador.',
  cutList_many: 'Solo se leen los primeros {{count, number}} de ordenadores.',
  cutList_other: 'Solo se leen los primeros {{count, number}} ordenadores.',
  secretsLeft: 'Las contraseñas no se importan. Se omiten estas columnas: {{columns}}.',
  secretColumn: 'La columna «{{column}}» contiene contraseñas, y las contraseñas no se importan.',
  secretColumnNext: 'Elija otra columna. Guarde las contraseñas en el almacén.',
  noColumn: 'El archivo no tiene ninguna columna «{{column}}».',
  noColumnNext: 'Elija una de sus columnas.',
  noAddressColumn: 'No se ha reconocido ninguna columna con direcciones o nombres de host.',
  noAddressColumnNext: 'Indique qué columna contiene la dirección o el nombre de host.',
  nothingToTake: 'No se puede importar ninguna fila.',
  nothingToTakeNext: 'Compruebe qué columna contiene la dirección y corrija el archivo.',
  row: {
    noHost: 'No tiene dirección ni nombre de host.',
    notOne: 'Es un intervalo, y una fila corresponde a un equipo.',
    twice: 'Aparece dos veces en el archivo.',
    unknownName: 'El DNS no conoce el nombre.',
    user: 'El nombre de usuario «{{user}}» no es posible en AMT y se omite.',
  },
  csv: {
    openQuote: 'La tabla no se puede leer: falta cerrar unas comillas.',
    openQuoteNext: 'Compruebe que el archivo esté completo o guárdelo de nuevo como CSV.',
  },
  mesh: {
    storage: 'Es el almacenamiento interno de MeshCommander, que está cifrado.',
    storageNext: 'Guarde la lista de ordenadores en un archivo con MeshCommander e impórtelo.',
    notList: 'No es una lista de ordenadores de MeshCommander.',
    notListNext: 'Guarde la lista de ordenadores como JSON con MeshCommander e importe ese archivo.',
    passwords_one: 'Las contraseñas no se importan. {{count, number}} ordenador de la lista tiene una.',
    passwords_many:
      'Las contraseñas no se importan. {{count, number}} de ordenadores de la lista tienen una.',
    passwords_other: 'Las contraseñas no se importan. {{count, number}} ordenadores de la lista tienen una.',
  },
  yaml: {
    broken: 'El archivo no es YAML o JSON válido, o usa anclas o etiquetas, que no se leen.',
    brokenNext: 'Exporte de nuevo el perfil o quite las anclas y las etiquetas.',
    large: 'El archivo es más grande o está más anidado que cualquier perfil.',
    largeNext: 'Elija el archivo correcto.',
  },
  xml: {
    broken: 'El archivo no es XML válido.',
    brokenNext: 'Compruebe que el archivo esté completo.',
    doctype: 'El archivo declara un tipo de documento, que no se lee porque puede utilizarse para ataques.',
    doctypeNext: 'Quite el tipo de documento o exporte de nuevo el perfil.',
    large: 'El XML de este archivo es más grande o está más anidado que cualquier perfil.',
    largeNext: 'Elija el archivo correcto.',
  },
  rpc: {
    encrypted: 'Este perfil está cifrado. Console exporta los perfiles así.',
    encryptedNext: 'Descífrelo con su clave o exporte el perfil sin cifrar. AMT Bench no pide la clave.',
    notProfile: 'No es un perfil de rpc-go ni de DMT Console.',
    notProfileNext: 'Elija un perfil exportado por Console o el config.yaml de rpc-go.',
  },
  scs: {
    encrypted: 'Este perfil de Intel SCS está cifrado o no es XML.',
    encryptedNext:
      'Los perfiles que ACUConfig abre con /DecryptionPassword deben descifrarse antes con la herramienta de cifrado de Intel SCS.',
    empty: 'El XML no contiene valores.',
    emptyNext: 'Elija el perfil que ha guardado ACUWizard.',
    unverified:
      'El formato de los perfiles de Intel SCS no está publicado. Compruebe cada ajuste: su significado se deduce de su nombre.',
    cut_one: 'Solo se muestra el primer valor.',
    cut_many: 'Solo se muestran los primeros {{count, number}} de valores.',
    cut_other: 'Solo se muestran los primeros {{count, number}} valores.',
  },
  profile: {
    secret: 'Secreto, no importado. Guárdelo en el almacén.',
    unknown: 'AMT Bench no tiene ningún ajuste para esto.',
    takenAlready: '«{{path}}» ya se usa para este ajuste.',
    network: 'Red Wi-Fi «{{ssid}}», frase de contraseña del secreto «{{secret}}»',
    networkNotTaken:
      'Esta red Wi-Fi no se puede importar: solo se admiten WPA y WPA2 con frase de contraseña.',
    server: 'Servidor de gestión «{{address}}», contraseña del secreto «{{secret}}»',
    serverNotTaken:
      'Este servidor de gestión no se puede importar: su nombre de usuario o su dirección no son válidos.',
    secretsWanted: 'Guarde estos secretos en el almacén antes de usar el perfil: {{names}}.',
  },
} satisfies MessageCatalogue['imports'];
