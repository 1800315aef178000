import type { MessageCatalogue } from '../../catalogue';

/** Provisioning certificates: what is wrong with one, and which generations of AMT accept it. */
export const certificate = {
  file: {
    tooLarge: 'El archivo es mayor que cualquier certificado.',
    notPfx: 'El archivo no es un PFX (PKCS #12), o está dañado.',
    next: 'Elija el archivo .pfx o .p12 con el certificado de aprovisionamiento, su cadena y su clave privada.',
    wrongPassword: 'La contraseña no abre el archivo, o el archivo está dañado.',
    wrongPasswordNext: 'Escriba la contraseña con la que se exportó el archivo.',
    tooSlow: 'Abrir el archivo exige muchos más cálculos de los que escribe cualquier programa habitual.',
    again: 'Exporte de nuevo el certificado y compruebe quién creó este archivo.',
  },
  findings: {
    'no-key':
      'Falta la clave privada: el archivo no puede firmar nada. Exporte de nuevo el certificado, con su clave privada.',
    'no-leaf':
      'El archivo no contiene ningún certificado de servidor, solo autoridades o nada. Exporte de nuevo el certificado, con su clave privada.',
    'no-mark':
      'El certificado no está marcado para AMT: su uso extendido de clave no tiene 2.16.840.1.113741.1.2.3, ni su OU es «Intel(R) Client Setup Certificate». Todo AMT lo rechaza. Pida uno que esté marcado, o emítalo con una autoridad propia.',
    'mark-by-unit':
      'Solo la OU marca el certificado para AMT. Intel lo documenta; algunas herramientas exigen el uso extendido de clave 2.16.840.1.113741.1.2.3.',
    'no-server-use': 'El uso extendido de clave no tiene «servidor TLS». Intel lo exige.',
    'chain-incomplete':
      'La cadena termina antes de un certificado raíz. Exporte de nuevo el certificado, con todos los certificados de la cadena.',
    'chain-long': 'La cadena tiene más de cuatro certificados. rps envía cuatro como máximo.',
    'signature-wrong':
      'Un certificado de la cadena no fue firmado por el siguiente. Exporte de nuevo el certificado, con su propia cadena.',
    'not-yet-valid': 'Un certificado de la cadena aún no es válido. Compruebe el reloj de este equipo.',
    expired: 'Un certificado de la cadena ha caducado. Pida un certificado nuevo.',
    'expires-soon': 'Un certificado de la cadena caduca en menos de 30 días.',
    'domain-differs':
      'El certificado es para {{commonName}}, las máquinas tienen el sufijo DNS {{suffix}}. AMT los compara parte por parte, desde la derecha. Cambie la opción 15 de DHCP o el sufijo DNS de PKI en MEBx, o pida un certificado para ese dominio.',
    'domain-to-check':
      'Las máquinas están en {{suffix}}, por debajo del dominio de {{commonName}}. No todos los AMT ni todas las herramientas lo aceptan.',
    'no-domain': 'El certificado no tiene nombre común (CN). AMT lo compara con el sufijo DNS de la máquina.',
    wildcard:
      'El certificado es para todos los nombres de un dominio ({{commonName}}). AMT lo acepta solo si también está marcado para AMT.',
    sha1: 'Un certificado de la cadena está firmado con SHA-1. AMT 11 eliminó esas raíces; AMT 16 (algunas máquinas con 15) rechaza toda la cadena.',
    'short-key':
      'Un certificado de la cadena tiene una clave RSA de menos de 2048 bits. AMT 16 (algunas máquinas con 15) la rechaza.',
    'not-rsa':
      'Una clave de la cadena no es RSA. Antes de AMT 22, las herramientas para el modo de administrador firman solo con RSA.',
    sha384:
      'Un certificado de la cadena está firmado con SHA-384 o SHA-512. No se sabe desde qué versión de AMT se acepta.',
    'unknown-signature':
      'Un certificado de la cadena está firmado de una forma ({{signature}}) de la que ninguna fuente dice que AMT la acepte.',
    'too-weak-for-22':
      'Se ha anunciado que AMT 22 solo aceptará en toda la cadena RSA con 3072 bits o más, o EC con 384, con SHA-384.',
    'root-to-check':
      'La máquina debe conocer la raíz: busque {{fingerprint}} (SHA-256) en su lista de hashes, en MEBx o con «rpc amtinfo -cert». Una memoria USB o MEBx puede añadirla.',
  },
  answers: {
    accepted: 'aceptado',
    doubtful: 'puede no funcionar',
    refused: 'rechazado',
  },
  generations: {
    '6-10': 'AMT 6 a 10',
    '11-14': 'AMT 11 a 14',
    '15': 'AMT 15',
    '16-21': 'AMT 16 a 21',
    '22': 'AMT 22',
  },
  roles: {
    leaf: 'Certificado',
    intermediate: 'Intermedio',
    root: 'Raíz',
  },
  until: 'válido hasta el {{date}}',
  notConfirmed: 'Según documentos de Intel e informes de usuarios, sin confirmar en hardware.',
} satisfies MessageCatalogue['certificate'];
