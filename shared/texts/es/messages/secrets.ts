import type { MessageCatalogue } from '../../catalogue';

/** Rules for passwords, and secrets that profiles name. */
export const secrets = {
  rules: {
    length: 'Use de {{least}} a {{most}} caracteres.',
    rawKey:
      'Esta es la clave de 64 dígitos de una red. AMT Bench solo envía frases de contraseña de 8 a 63 caracteres. Introduzca la frase de contraseña a partir de la que se calculó la clave.',
    ascii: 'Use solo caracteres ASCII simples, sin acentos.',
    forbidden: 'No se permiten comillas rectas ("), comas ni dos puntos.',
    lower: 'Añada una letra minúscula.',
    upper: 'Añada una letra mayúscula.',
    digit: 'Añada una cifra.',
    special: 'Añada un carácter especial, como ! $ %.',
  },
  password: {
    empty: 'La contraseña está vacía.',
    tooLong: 'La contraseña supera los 32 caracteres que AMT permite.',
    unusual:
      'La contraseña contiene un carácter que ninguna contraseña de AMT tiene: un acento, otra escritura o un carácter de control.',
    emptyLine: 'La contraseña empieza con una línea vacía.',
    severalLines: 'La contraseña tiene más de una línea.',
    oneLine: 'Indique solo la contraseña, en una línea.',
  },
  unknown: 'Ya no existe ningún secreto “{{name}}”.',
  unknownNext: 'Elija uno de la lista.',
  notStored: 'El secreto “{{name}}” ya no está guardado.',
  notStoredNext: 'Guárdelo de nuevo.',
  noSuch: 'Ese secreto no existe.',
  noSuchNext: 'Elija uno que esté guardado, o guárdelo primero.',
  unfit: {
    amt: 'El secreto “{{name}}” no cumple las reglas de las contraseñas de AMT. {{problems}}',
    wifi: 'El secreto “{{name}}” no cumple las reglas de las frases de contraseña Wi-Fi. {{problems}}',
    server:
      'El secreto “{{name}}” no cumple las reglas de las contraseñas de servidores de gestión. {{problems}}',
  },
  unfitNext: 'Guarde uno que las cumpla.',
} satisfies MessageCatalogue['secrets'];
