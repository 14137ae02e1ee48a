package io.panelboard.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New identifiers, unguessable and without a meaning. */
public final class Ids {

    /** Not 12: a text of 24 hexadecimal digits is what Spring Data takes for an ObjectId, and then finds nothing. */
    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 128 random bits as 32 hexadecimal digits. */
    public static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
