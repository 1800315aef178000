import type { MessageCatalogue } from '../../catalogue';

/** Failures between AMT Bench and its window. */
export const app = {
  page: {
    rule: 'Cada enlace a AMT Bench abre una página.',
    needed: 'Se necesita un enlace nuevo',
    how: 'Si AMT Bench está abierto en otra pestaña, use esa pestaña. Si no, pulse Intro en el terminal donde se ejecuta AMT Bench; mostrará un enlace nuevo. Sin ese terminal, cierre AMT Bench y vuelva a iniciarlo. Las contraseñas que solo se guardan en memoria se pierden entonces.',
    without: 'Esta página se abrió sin enlace o su enlace ya se había usado.',
    forbidden: 'No disponible desde aquí',
    forbiddenText: 'AMT Bench solo responde a su propia ventana. Abra el enlace que mostró en el terminal.',
  },
  filesMissing: 'Faltan los archivos de la ventana.',
  filesMissingNext: 'Inicie con “npm start”, que los crea, o vuelva a instalar AMT Bench.',
  bug: 'AMT Bench detuvo esta tarea por un error interno.',
  tryAgain: 'Inténtelo de nuevo. Si vuelve a ocurrir, comuníquelo.',
  tryAgainWithLog: 'Inténtelo de nuevo. Si vuelve a ocurrir, comuníquelo y envíe el archivo {{file}}.',
  connectionLost: 'La ventana perdió la conexión con AMT Bench.',
  connectionLostNext: 'Recargue la ventana. El trabajo en curso continúa y se mostrará de nuevo.',
  unknownCall: 'La ventana pidió algo que AMT Bench no conoce.',
  reload: 'Recargue la ventana.',
  notUnderstood: 'AMT Bench no entendió la solicitud “{{name}}”.',
  fieldNotUnderstood: 'AMT Bench no entendió la solicitud “{{name}}”: “{{field}}” {{problem}}.',
  checkFields: 'Compruebe los campos de esta página e inténtelo de nuevo.',
  tooMuch: 'Es demasiado para una sola solicitud.',
  tooMuchNext: 'Divídala en partes más pequeñas.',
  unreadable: 'AMT Bench no pudo leer un mensaje de esta ventana.',
  unreadableNext: 'Recargue la ventana. Si vuelve a ocurrir, reinicie AMT Bench.',
  portInUse: 'El puerto {{port}} está en uso por otro programa, o por un AMT Bench que sigue en ejecución.',
  portForbidden: 'Esta cuenta no tiene permiso para abrir el puerto {{port}}.',
  otherPort: 'Elija otro puerto, u omita --port: entonces se usa uno libre.',
  higherPort: 'Elija un puerto superior a 1023, u omita --port: entonces se usa uno libre.',
} satisfies MessageCatalogue['app'];
