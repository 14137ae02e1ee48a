package io.panelboard.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Groups the network addresses of one connection: a single IPv4 address, or the 2^64 addresses of an IPv6 /64 network.
 */
public final class AddressBlock {

    private static final int PREFIX_BYTES = 8;

    /** Matches an address with a port, which some proxies add and which differs for each connection. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+|\\[[^]]*]):[0-9]+");

    private AddressBlock() {}

    /**
     * Returns the same text for all addresses that one sender can use. An IPv4-mapped IPv6 address counts as IPv4, a
     * port is dropped. No name is resolved: a text that is no address is returned as it is.
     */
    public static String of(String address) {
        var withPort = WITH_PORT.matcher(address);
        String host = withPort.matches() ? withPort.group(1) : address;
        try {
            InetAddress read = InetAddress.ofLiteral(host);
            return read instanceof Inet6Address
                    ? HexFormat.ofDelimiter(":").formatHex(read.getAddress(), 0, PREFIX_BYTES) + "/64"
                    : read.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
