import type { MessageCatalogue } from '../../catalogue';

/** Configuring: profiles and their secrets, plan, run, proof. */
export const configure = {
  notRead: 'No se pudieron leer algunos ajustes: {{names}}. No se sabe si coinciden con el perfil.',
  notReadNext: 'Inicie sesión con una cuenta que pueda leerlos o quítelos del perfil.',
  notVerified: 'Se volvió a leer el equipo y no coincide con el perfil: {{left}}.',
  notVerifiedNext: 'Configúrelo de nuevo. Si vuelve a ocurrir, quite este ajuste del perfil.',
  notReadBack:
    'Los pasos están hechos como se indica, pero el llavero dejó de responder antes de volver a leerlos.',
  stepFailed: '“{{title}}” ha fallado: {{why}}',
  stepSkipped: '“{{title}}” no se ha hecho: se omitió.',
  finishNext: 'Configure de nuevo para terminar.',
  nothingFurther: 'No se cambió nada más.',
  mistake: {
    text: 'Se produjo un error interno en AMT Bench y la ejecución se detuvo a la mitad.',
    next: 'Configure de nuevo. Primero se lee el equipo y solo se hace lo que falta.',
  },
  planChanged: {
    text: 'El equipo ya no está como estaba cuando usted revisó el plan. No se cambió nada.',
    next: 'Revise el plan nuevo y aplíquelo después.',
  },
  declined: {
    text: 'No se cambió nada.',
    next: 'Ejecútelo de nuevo cuando esté listo.',
  },
  neverConfigured: {
    text: 'Este equipo no se configuró con AMT Bench, así que no hay nada con qué compararlo.',
    next: 'Configúrelo primero.',
  },
  obstacle: {
    text: '{{title}}. {{explanation}}',
    next: 'Abra el equipo para ver qué hacer.',
  },
  oneAddress: {
    text: 'El perfil asigna la dirección {{address}}, y solo un equipo puede tenerla.',
    next: 'Elija otro perfil o configure los equipos uno por uno.',
  },
  stopped: {
    text: 'Detenido a petición suya. No se empezó nada.',
    next: 'Configúrelo de nuevo.',
  },
  stoppedReading: {
    text: 'Detenido a petición suya. El equipo no se leyó.',
    next: 'Compruébelo de nuevo.',
  },
  notReviewed: {
    text: 'El plan de este equipo no se revisó, o desde entonces se hizo otro. No se cambió nada.',
    next: 'Revise los cambios de nuevo.',
  },
  notConfirmed_one:
    'Los cambios en {{count}} equipo desconectan o borran algo, y eso no se confirmó. No se cambió nada.',
  notConfirmed_other:
    'Los cambios en {{count}} equipos desconectan o borran algo, y eso no se confirmó. No se cambió nada.',
  notConfirmed_many:
    'Los cambios en {{count}} de equipos desconectan o borran algo, y eso no se confirmó. No se cambió nada.',
  notConfirmedNext: 'Escriba {{number}} para confirmarlo.',
  secret: {
    exists: 'Ya existe un secreto “{{name}}”.',
    replaceNext: 'Elija otro nombre o reemplácelo.',
    renameNext: 'Elija otro nombre.',
    unsuitableNext: 'Escriba otro. No se guardó nada.',
  },
  profile: {
    exists: 'Ya existe un perfil “{{name}}”.',
    existsNext: 'Elija otro nombre.',
    gone: 'Ya no existe ningún perfil “{{name}}”.',
    goneNext: 'Elija uno de la lista.',
    last: 'El último perfil no se puede eliminar.',
    lastNext: 'Cree primero otro.',
    notJson: 'El archivo no se puede usar: no es JSON válido (línea {{line}}).',
    notJsonAt: 'El archivo “{{path}}” no se puede usar: no es JSON válido (línea {{line}}).',
    notJsonNext: 'Compruebe la ruta y el archivo.',
    later: 'El perfil define “{{key}}”, que esta versión de AMT Bench todavía no configura.',
    laterNext: 'Quítelo y ajústelo por otros medios.',
    unknownKey: 'El perfil tiene una clave “{{key}}” que AMT Bench no conoce.',
    unknownKeyNext: 'Compruebe la ortografía o quítela. docs/profile.md enumera las claves.',
    invalid: 'El perfil no se puede usar: {{problem}}.',
    invalidAt: 'El perfil no se puede usar: “{{key}}” {{problem}}.',
    invalidNext: 'Corríjalo. docs/profile.md enumera las claves y los valores.',
  },
} satisfies MessageCatalogue['configure'];
