package io.panelboard.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New identifiers, unguessable and without a meaning. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /**
     * 104 random bits as 26 hexadecimal digits: not 24, because Spring Data takes such a text in a query for an ObjectId
     * and then finds nothing.
     */
    public static String random() {
        byte[] bits = new byte[13];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
