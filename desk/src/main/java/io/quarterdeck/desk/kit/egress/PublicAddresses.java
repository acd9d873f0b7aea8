package io.quarterdeck.desk.kit.egress;

import java.net.InetAddress;

/** Tells an address out in the world from one in somebody's own network. */
public final class PublicAddresses {

    private PublicAddresses() {}

    public static boolean contains(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? isPublic(bytes[0] & 0xff, bytes[1] & 0xff) : isPublic(bytes);
    }

    /** Refuses carrier-grade NAT, benchmarks, protocol assignments, "this" network, reserved and broadcast. */
    private static boolean isPublic(int first, int second) {
        return !(first == 100 && (second & 0xc0) == 64
                || first == 198 && (second & 0xfe) == 18
                || first == 0
                || first >= 240
                || first == 192 && second == 0);
    }

    /** Unique local, mapped, NAT64, 6to4, Teredo and discard prefixes lead back into somebody's own network. */
    private static boolean isPublic(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return !((first & 0xfe) == 0xfc
                || first == 0x00
                || first == 0x01
                || first == 0x20 && second == 0x02
                || first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
    }
}
