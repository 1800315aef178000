import type { MessageCatalogue } from '../../../catalogue';

/** Options that need a password which somebody has. */
export const passwords = {
  known: {
    title: 'Buscar la contraseña donde se definió',
    reason: 'El camino más rápido, si una persona o una consola todavía la tiene.',
    need: 'Una persona o una consola que haya gestionado este equipo antes',
    ask: 'Pregunte donde se gestionaba antes el equipo: {{console}}.',
    look: 'Busque allí este equipo. Las consolas suelen dar a cada equipo una contraseña propia.',
    label: 'Mire la etiqueta de la caja y la lista de inventario, y pregunte al propietario anterior.',
    enter:
      'Escriba la contraseña de administrador en AMT Bench. Se prueba una sola vez y cuenta como uno de los intentos permitidos.',
    proof: 'Un inicio de sesión con la contraseña funciona.',
  },
  mebxKnown: {
    title: 'Usar la contraseña de MEBx conocida',
    reason: 'Con ella no hay que restablecer nada.',
    logIn: 'Inicie sesión con esa contraseña, tecleada como en un teclado de EE. UU.',
    activate:
      'Defina la contraseña nueva, elija Intel AMT Configuration → Activate Network Access y salga de MEBx.',
  },
  mebx: {
    title: 'Buscar la contraseña de MEBx',
    look: 'Busque allí la contraseña de MEBx. Se guarda aparte de la contraseña de red y ambas pueden ser distintas.',
    use: 'Abra MEBx: {{mebxKey}}. Inicie sesión con esa contraseña, defina la nueva y active el acceso de red.',
  },
  admin: {
    title: 'Iniciar sesión con la cuenta de administrador real',
    reason: 'Su cuenta puede leer los ajustes, pero no cambiarlos. La cuenta de administrador real sí puede.',
    ask: 'Pida la cuenta de administrador de este equipo donde se gestionaba antes: {{console}}.',
    enter:
      'Inicie sesión con ella en AMT Bench. Se prueba una sola vez y cuenta como uno de los intentos permitidos.',
  },
  auditor: {
    title: 'Pedir la liberación al auditor',
    reason: 'La directiva de auditoría se definió a propósito. Su responsable puede levantarla.',
    need: 'La persona que tiene la cuenta de auditor',
    ask: 'Pregunte al responsable de seguridad quién tiene la cuenta de auditor de este equipo.',
    release:
      'El auditor exporta el registro de auditoría, levanta el bloqueo de la desconfiguración y cierra la sesión.',
    retry: 'Después, inténtelo de nuevo en AMT Bench.',
    proof: 'El firmware ya no responde con el estado 2076.',
  },
  server: {
    title: 'Consultar su servidor de gestión',
    reason: 'El servidor que activó el equipo tiene el certificado que este exige.',
    ask: 'Pregunte si el equipo figura donde se gestionaba antes: {{console}}.',
    release: 'Haga que ese servidor retire el equipo de su gestión o desactive el TLS mutuo.',
    proof: 'El puerto cifrado pide un inicio de sesión.',
  },
  ema: {
    find: 'Abra Intel EMA y busque el equipo en Endpoints, por nombre de host o UUID.',
    show: 'Muestre allí sus credenciales de AMT. EMA puede dar a cada equipo sus propias contraseñas de administrador y de MEBx.',
    reason: 'Intel EMA conserva las contraseñas que ha definido.',
  },
  sccm: {
    properties:
      'En Configuration Manager, mire las propiedades fuera de banda: la cuenta de MEBx y las cuentas de aprovisionamiento y de detección.',
    scs: 'En Intel SCS, mire el perfil con el que se configuró el equipo y la base de datos del RCS, donde cada equipo puede tener su propia contraseña.',
    reason: 'Configuration Manager o Intel SCS definió la contraseña. El perfil todavía dice cuál.',
  },
  openAmt: {
    find: 'Abra la consola de Device Management Toolkit (Open AMT) y busque el equipo por su UUID.',
    vault:
      'Su almacén contiene una contraseña de administrador y una de MEBx para cada equipo. Los perfiles pueden generarlas al azar.',
    reason: 'El almacén de Open AMT conserva una contraseña para cada equipo.',
  },
  meshcentral: {
    find: 'Abra MeshCentral, el equipo y su pestaña Intel AMT. Mire también la directiva de su grupo.',
    log: 'MeshCentral escribe cada contraseña que ha definido en su registro de activación del servidor.',
    reason: 'MeshCentral lleva un registro de todas las contraseñas que ha definido.',
  },
  firm: {
    ask: 'Pida a la empresa la contraseña de administrador de AMT y la de MEBx de este equipo, indicando el número de serie.',
    release: 'Pregunte también si el equipo se puede retirar de su gestión.',
    reason: 'La empresa que gestionaba el equipo debería entregar la contraseña.',
  },
  wait: {
    title: 'Esperar 90 segundos y probar una vez la misma contraseña',
    reason: 'Muestra si la contraseña es incorrecta o si los inicios de sesión solo estaban en pausa.',
    need: 'La contraseña que se sabe que es correcta',
    others:
      'Cierre otras consolas que puedan iniciar sesión en este equipo: navegador, MeshCommander, servidor de gestión.',
    wait: 'Espere. Mientras tanto, AMT Bench no envía nada al equipo y muestra cuándo ha pasado el tiempo.',
    try: 'Pruebe una vez la misma contraseña.',
    proof: 'El inicio de sesión con la misma contraseña funciona.',
    doubt: 'La duración de la pausa (de 5 a 80 segundos) procede de un documento antiguo de Intel.',
  },
  window: {
    title: 'Esperar a que se cierre la ventana de activación',
    reason: 'No cuesta nada, si tiene tiempo.',
    leave:
      'Deje el equipo enchufado. La ventana de tiempo que abre una activación iniciada se cierra sola al cabo de unas horas.',
    scan: 'Busque de nuevo. El equipo aparece entonces como “AMT sin activar”.',
    risk: 'Ninguno.',
    doubt: 'El tiempo que la ventana permanece abierta varía según la generación y el ajuste.',
  },
  setMebx: {
    title: 'Definir una contraseña nueva de MEBx por la red',
    reason:
      'Ha iniciado sesión, en modo de control de administrador: el firmware acepta una contraseña nueva de MEBx sin la anterior.',
    adminMode: 'El modo de control de administrador',
    encrypted: 'Una conexión cifrada',
    erases: 'Nada. La contraseña anterior de MEBx deja de funcionar.',
    stored: 'La contraseña de MEBx se guarda antes de enviarse al equipo.',
    press: 'Pulse “Definir contraseña de MEBx…”. La conexión tiene que estar cifrada.',
    type: 'En la próxima ocasión, abra MEBx: {{mebxKey}}. Teclee allí una vez la contraseña, como en un teclado de EE. UU.',
    proof: 'El firmware responde 0. Solo el teclado muestra si MEBx acepta la contraseña.',
    doubt:
      'Una directiva de su MEBx decide si un equipo lo permite (estado 16 si no). Solo de pocos modelos se sabe qué fabricante entrega qué directiva.',
    closed: 'En modo de control de cliente, el firmware no permite cambiar la contraseña de MEBx por la red.',
  },
} satisfies MessageCatalogue['playbooks']['passwords'];
