package io.panelboard.people.signin.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Generates and checks time-based one-time passwords (TOTP, RFC 6238): six digits, 30 seconds, SHA-1, which every
 * authenticator app supports.
 */
public final class TimeCodes {

    public static final long STEP_SECONDS = 30;

    /** Limits the difference of clocks, in steps to either side. */
    private static final int MAX_DRIFT_STEPS = 1;

    /** Matches the length of the hash, as RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private TimeCodes() {}

    /** Creates a secret in base 32. */
    static String secret() {
        byte[] bits = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bits);
        return new Base32().encodeToString(bits);
    }

    /** Returns the content of the QR code. */
    static String address(String secret, String account) {
        String name = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Panelboard:%s?secret=%s&issuer=Panelboard".formatted(name, secret);
    }

    public static String code(String secret, long step) {
        var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
        try {
            return CODES.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(Math.multiplyExact(step, STEP_SECONDS)), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of ours is no key", e);
        }
    }

    /** Returns a valid code's step, if it is at most {@link #MAX_DRIFT_STEPS} from now and after the last used one. */
    static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - MAX_DRIFT_STEPS, step + MAX_DRIFT_STEPS)
                .filter(s -> s > lastStep)
                .filter(s -> MessageDigest.isEqual(code(secret, s).getBytes(StandardCharsets.UTF_8), typed))
                .findFirst();
    }
}
