/** The file setup.bin, by which a BIOS sets AMT up from a USB stick. */
export { readUsbKey } from './read-usb-key';
export { readUsbKeySettings } from './settings-file';
export { writeUsbKey, type WrittenUsbKey } from './write-usb-key';
