package io.panelboard.people.signin.password;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Normalises passwords to Unicode NFKC before hashing, because keyboards send "é" as one character or as two. */
public record NormalizedPasswords(PasswordEncoder encoder) implements PasswordEncoder {

    /** Names the algorithm of the demo's password, which everybody knows: its hash is never replaced by a slow one. */
    public static final String DEMO = "demo";

    static String normal(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
        return encoder.encode(typed == null ? null : normal(typed));
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String encoded) {
        return encoder.matches(typed == null ? null : normal(typed), encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return (encoded == null || !encoded.startsWith("{" + DEMO + "}")) && encoder.upgradeEncoding(encoded);
    }
}
