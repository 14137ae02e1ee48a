package io.panelboard.people.signin.secondfactor;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Creates and hashes ten recovery codes for a lost phone; each is accepted once. Only slow, salted hashes are stored.
 */
final class RecoveryCodes {

    static final int COUNT = 10;

    /** Lists the characters of codes, without those that are mixed up when read from paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;
    private static final int ITERATIONS = 100_000;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Creates codes such as "h3k9-mmp4-zc7d". */
    static List<String> random() {
        return Stream.generate(RecoveryCodes::randomCode).limit(COUNT).toList();
    }

    private static String randomCode() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    static String salt() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static Set<String> hashes(List<String> codes, String salt) {
        return codes.stream().map(c -> hash(c, salt)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the text has the length of a code, so that it is worth the time of hashing. */
    static boolean isLikely(String typed) {
        return normalized(typed).length() == LENGTH;
    }

    static String hash(String code, String salt) {
        var key = new PBEKeySpec(normalized(code).toCharArray(), HexFormat.of().parseHex(salt), ITERATIONS, HASH_BITS);
        try {
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has PBKDF2", e);
        }
    }

    private static String normalized(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
