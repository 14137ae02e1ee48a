package io.panelboard.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Creates new identifiers, unguessable and without a meaning. */
public final class Ids {

    /**
     * Sets the length. Not 12 bytes: Spring Data would take 24 hexadecimal digits for an ObjectId, and find nothing.
     */
    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** Returns 128 random bits as 32 hexadecimal digits. */
    public static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
