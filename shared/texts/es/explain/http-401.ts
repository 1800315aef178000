import type { ExplainCatalogue } from '../../catalogue';

/** What the answers 401 in a log mean. */
export const http401 = {
  refused: {
    title: 'El equipo rechazó un inicio de sesión',
    explanation:
      'Se envió un inicio de sesión, y la respuesta fue de nuevo 401: la contraseña es otra, o los inicios de sesión están en pausa tras demasiados fallos. AMT da la misma respuesta en ambos casos.',
  },
  neverLetIn: {
    title: 'Se pidieron inicios de sesión, y no se ve que ninguno tuviera éxito',
    explanation:
      'El equipo respondió 401 varias veces, y no sigue ningún éxito: probablemente la contraseña es otra, o los inicios de sesión están en pausa. El registro no muestra si se envió una contraseña.',
  },
  alone: {
    title: 'Una sola respuesta 401 no prueba nada',
    explanation:
      'Todo inicio de sesión en AMT comienza con una respuesta 401, que solo pide la contraseña. Lo que vino después no está en este texto.',
    next: 'Pegue también las líneas que siguen a esta, o inicie sesión aquí una vez.',
  },
  page: {
    title: 'Contraseña incorrecta, o inicios de sesión en pausa',
    explanation:
      'La página web de AMT muestra lo mismo sin contraseña, con una incorrecta y en una pausa tras demasiados fallos. Por sí sola no prueba nada.',
  },
  handshake: {
    title: 'La respuesta 401 no es un rechazo: después tuvo éxito un inicio de sesión',
    explanation:
      'Todo inicio de sesión en AMT comienza con una respuesta 401, que solo pide la contraseña. Las respuestas posteriores son correctas.',
    next: 'Busque la causa en otra parte.',
  },
  logInOnce:
    'Inicie sesión aquí una vez: AMT Bench lleva la cuenta e indica cuándo es más probable una pausa que una contraseña incorrecta.',
} satisfies ExplainCatalogue['http401'];
