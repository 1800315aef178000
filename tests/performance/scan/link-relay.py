"""A slow and lossy link for kernels without netem: link-relay.py NAME_A NAME_B LOSS_PERCENT DELAY_MS

Carries IP packets between two TUN devices. Each packet, in either direction, is lost with the given probability and
otherwise arrives that many milliseconds later, in order, whatever the packets around it did. That is what netem does
with `loss L% delay D`. Prints `ready` when the devices exist; ends when stdin does.
"""
import collections
import fcntl
import os
import random
import select
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN = 0x0001
IFF_NO_PI = 0x1000


def open_tun(name):
    handle = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(handle, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    return handle


def main():
    name_a, name_b = sys.argv[1], sys.argv[2]
    loss, delay = float(sys.argv[3]) / 100, float(sys.argv[4]) / 1000
    a, b = open_tun(name_a), open_tun(name_b)
    other = {a: b, b: a}
    on_the_way = collections.deque()
    print("ready", flush=True)
    while True:
        wait = max(0, on_the_way[0][0] - time.monotonic()) if on_the_way else None
        readable, _, _ = select.select([a, b, sys.stdin], [], [], wait)
        if sys.stdin in readable and not os.read(0, 4096):
            return
        for handle in (a, b):
            if handle not in readable:
                continue
            # Not for ever: what is due must leave, too.
            for _ in range(64):
                try:
                    packet = os.read(handle, 65536)
                except BlockingIOError:
                    break
                if random.random() >= loss:
                    on_the_way.append((time.monotonic() + delay, other[handle], packet))
        now = time.monotonic()
        while on_the_way and on_the_way[0][0] <= now:
            _, handle, packet = on_the_way.popleft()
            try:
                os.write(handle, packet)
            except OSError:
                pass  # the device is down


main()
