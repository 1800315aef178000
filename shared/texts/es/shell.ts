import type { Catalogue } from '../catalogue';

/** Texts of the window's frame. */
export const shell: Catalogue['shell'] = {
  skipToContent: 'Ir al contenido',
  loading: 'Cargando',
  scheme: 'Cambiar entre claro y oscuro',
  pages: {
    label: 'Páginas',
    tip: '{{page}} ({{letter}})',
    machines: 'Equipos',
    profiles: 'Perfiles',
    vault: 'Almacén',
    journal: 'Registro',
    help: 'Ayuda',
    settings: 'Ajustes',
  },
  vault: {
    keychain: 'Llavero',
    session: 'Sesión',
  },
  notices: {
    label: 'Avisos',
    disconnected:
      'AMT Bench no responde. ¿Sigue en ejecución? Esta página se vuelve a conectar por sí sola y el trabajo en curso continúa.',
    demo: 'Demostración: equipos simulados',
    stopDemo: 'Detener la demostración',
  },
  palette: {
    open: 'Buscar (Ctrl+K)',
    placeholder: 'Buscar páginas, equipos y comandos',
    nothing: 'No se ha encontrado nada',
    pages: 'Páginas',
    machines: 'Equipos',
    commands: 'Comandos',
    shortcuts: 'Atajos de teclado',
    scan: 'Explorar',
    demo: 'Probar la demostración',
    scheme: 'Cambiar entre claro y oscuro',
  },
  /** Keys as keyboards of the language name them. */
  keys: {
    Ctrl: 'Ctrl',
    Enter: 'Intro',
    Space: 'Espacio',
    PgUp: 'RePág',
    PgDn: 'AvPág',
    Home: 'Inicio',
    End: 'Fin',
  },
  shortcuts: {
    title: 'Atajos de teclado',
    everywhere: 'En cualquier página',
    inTheList: 'En la lista de equipos',
    search: 'Buscar páginas, equipos y comandos',
    help: 'Mostrar esta lista',
    back: 'Volver',
    scan: 'Explorar',
    stopScan: 'Detener la exploración',
    walk: 'Recorrer la lista',
    open: 'Abrir el equipo',
    select: 'Seleccionar el equipo',
    selectAll: 'Seleccionar todos los equipos',
    configure: 'Configurar los equipos seleccionados, o ejecutar la acción de este',
    note: 'Editar la nota y las etiquetas',
    star: 'Marcar como favorito',
    filter: 'Ir al filtro',
  },
};
