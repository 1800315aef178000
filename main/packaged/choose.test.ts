import { describe, expect, it } from 'vitest';
import { chooseStart } from './choose';

describe('a start of the packaged app', () => {
  it.each<[string[], ReturnType<typeof chooseStart>]>([
    [[], { kind: 'window' }],
    [['192.168.1.17'], { kind: 'window' }],
    [['--remote-debugging-port=0'], { kind: 'window' }],
    [['--ozone-platform=wayland'], { kind: 'window' }],
    [['scan', '10.0.0.0/24', '--json'], { kind: 'command', args: ['scan', '10.0.0.0/24', '--json'] }],
    [['--version'], { kind: 'command', args: ['--version'] }],
    [['--lang', 'de', 'scan'], { kind: 'command', args: ['--lang', 'de', 'scan'] }],
    [['--lang=de', '--help'], { kind: 'command', args: ['--lang=de', '--help'] }],
    [['--lang=de'], { kind: 'window' }],
    [['help', 'scan'], { kind: 'command', args: ['help', 'scan'] }],
    [['--no-sandbox', '--ozone-platform=headless', 'demo'], { kind: 'command', args: ['demo'] }],
    [['--no-sandbox'], { kind: 'refused' }],
    [['192.168.1.17', '--no-sandbox'], { kind: 'refused' }],
    // A word that only follows is no command.
    [['10.0.0.1', 'scan'], { kind: 'window' }],
  ])('with %j', (args, start) => expect(chooseStart(args)).toEqual(start));
});
