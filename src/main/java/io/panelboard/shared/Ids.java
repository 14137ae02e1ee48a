package io.panelboard.shared;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New identifiers, unguessable and without a meaning. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** 96 random bits as 24 hexadecimal digits. */
    public static String random() {
        byte[] bits = new byte[12];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
