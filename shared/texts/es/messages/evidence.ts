import type { MessageCatalogue } from '../../catalogue';

/** What was seen of a machine without a login, and questions about which machine it is. */
export const evidence = {
  recovery: {
    begun: 'Recuperación iniciada: {{path}}',
    done: '{{path}}: {{step}}',
    undone: '{{path}}, al final sin hacer: {{step}}',
    left: 'Recuperación abandonada: {{path}}',
  },
  hello: {
    sent: 'Ha enviado un paquete hello para que se active, con el UUID {{uuid}}',
    passwordSet:
      'Ha enviado un paquete hello para que se active, con el UUID {{uuid}}; dice que se ha definido una contraseña de administrador: un indicio de que la contraseña de MEBx se cambió',
  },
  pong: {
    none: 'Sin respuesta al ping de presencia RMCP',
    seen: 'Pong de presencia RMCP: {{details}}',
    state: {
      pre: 'no activado',
      in: 'activación en curso',
      post: 'activado',
      unknown: 'estado desconocido',
    },
    port: 'puerto {{port}}',
    noPort: 'ningún puerto abierto',
    notIntel: 'número de empresa {{enterprise}}, no es Intel',
  },
  port: {
    open: 'El puerto {{number}} está abierto',
    closed: 'El puerto {{number}} está cerrado',
    filtered: 'El puerto {{number}} no responde',
    unknown: 'El puerto {{number}} no se ha podido comprobar',
  },
  answersAs: 'Responde a {{where}} como “{{server}}”',
  answersWith: 'Responde a {{where}} con el estado {{status}}',
  digestAmt: 'Pide un inicio de sesión Digest, como AMT',
  digestOther: 'Pide un inicio de sesión Digest con un realm que AMT no usa: “{{realm}}”',
  certificate: {
    named: 'Cifrado con {{protocol}}, certificado para {{subject}}, válido hasta {{until}}',
    namedWithoutEnd:
      'Cifrado con {{protocol}}, certificado para {{subject}}, con una fecha que no se puede leer',
    nameless: 'Cifrado con {{protocol}}, certificado sin nombre, válido hasta {{until}}',
    namelessWithoutEnd:
      'Cifrado con {{protocol}}, certificado sin nombre, con una fecha que no se puede leer',
  },
  tls: {
    'client-certificate': 'El puerto cifrado exige un certificado de cliente',
    handshake: 'No se ha podido negociar una conexión cifrada con el puerto cifrado',
    timeout:
      'El protocolo de enlace TLS en el puerto cifrado ha tardado demasiado; no se intenta otro durante dos minutos',
  },
  differs: {
    realm: 'El realm no es el del último inicio de sesión',
    certificate: 'El certificado no es el que era de confianza',
    uuid: 'El UUID no es el del último inicio de sesión',
    mac: 'La dirección de hardware no es la del último inicio de sesión',
    address:
      'Se ha encontrado en una dirección nueva, y nada de lo que muestra demuestra que sea el mismo equipo',
    encryption: 'Su certificado era de confianza, y ahora solo responde sin cifrado',
    lookalike: 'Otro equipo conocido tiene el mismo realm',
  },
  sameRealmAfterReset: 'Después del restablecimiento pide un inicio de sesión en el mismo realm que antes',
  noQuestion: 'No hay ninguna pregunta abierta sobre qué equipo es este. No se ha cambiado nada.',
  noQuestionNext: 'Continúe como de costumbre.',
  questionChanged:
    'Lo que muestra el equipo ha cambiado desde que se le preguntó. Su respuesta no se ha aplicado y no se ha cambiado nada.',
  questionChangedNext: 'Compruebe de nuevo y responda después.',
  noLookalike: 'Ningún otro equipo conocido con el mismo realm puede ser este.',
  noLookalikeNext: 'Explore de nuevo y consulte la lista.',
} satisfies MessageCatalogue['evidence'];
