/** Each file of the icon, by its path in the project. */
export function drawIcons(): Map<string, Buffer>;
