package io.panelboard.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What one network connection has: a single IPv4 address, or the 2^64 addresses of an IPv6 network. */
public final class AddressBlock {

    private static final int PREFIX_BYTES = 8;

    /** Some proxies add the port, which is another one for each connection. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+|\\[[^]]*]):[0-9]+");

    private AddressBlock() {}

    /**
     * The same text for all addresses that whoever sends from this one can send from as well. An IPv4 address that is
     * written as one of IPv6 counts as what it is, and a port as nothing. No name is looked up: what is no address stands
     * for itself.
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
