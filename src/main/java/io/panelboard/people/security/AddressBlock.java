package io.panelboard.people.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What one network connection has: a single IPv4 address, or the 2^64 addresses of an IPv6 network. */
final class AddressBlock {

    private static final int PREFIX_BYTES = 8;

    private AddressBlock() {}

    /**
     * The same text for all addresses that whoever sends from this one can send from as well. An IPv4 address that is
     * written as one of IPv6 counts as what it is. No name is looked up: what is no address stands for itself.
     */
    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(six.getAddress(), 0, PREFIX_BYTES) + "/64"
                    : InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
