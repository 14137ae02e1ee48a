package io.panelboard.people.signin.password;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import io.panelboard.people.PeopleViolation;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a password is long enough and hard to guess. There are no rules on kinds of characters. The number of
 * guesses is estimated by zxcvbn with lists of common passwords, words and names, to which the person's own and the
 * product's are added.
 */
public final class PasswordRules {

    /** Limits the length, in code points. */
    public static final int MIN_LENGTH = 12;

    static final int MAX_LENGTH = 256;

    private static final String FIELD = "password";

    /**
     * Limits how easy a password may be: at a thousand guesses a second, far more than the rate limiter allows, half of
     * these take six days.
     */
    static final double MIN_GUESSES = 1e9;

    private static final double STRONG_GUESSES = 1e12;

    /**
     * Limits the characters that are estimated: the time grows with more than the square of the length, and more
     * characters do not make a password easier to guess.
     */
    private static final int MAX_ESTIMATED_LENGTH = 32;

    private PasswordRules() {}

    /** Loads the lists when a password is first chosen: they take a tenth of a second. */
    private static final class Lists {
        static final Zxcvbn ESTIMATE = new Zxcvbn();
    }

    /** Describes a password while it is typed. */
    public record Advice(boolean enough, String sentence) {}

    /** Returns whether the password would be accepted, and what would make it better. */
    public static Advice advice(String typed, String email, String name) {
        String password = NormalizedPasswords.normal(typed);
        RuleViolation fault = fault(password, email, name);
        if (fault != null) {
            return new Advice(false, fault.sentence());
        }
        boolean strong = guesses(password, email, name) >= STRONG_GUESSES;
        return new Advice(true, strong ? "A strong password." : "Good enough. One more word makes it strong.");
    }

    /** @throws RuleViolation if the password is too weak, with how to mend it */
    static void check(String typed, String email, String name) {
        RuleViolation fault = fault(NormalizedPasswords.normal(typed), email, name);
        if (fault != null) {
            throw fault;
        }
    }

    private static @Nullable RuleViolation fault(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return new RuleViolation(FIELD, PeopleViolation.PASSWORD_TOO_SHORT, MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            return new RuleViolation(FIELD, PeopleViolation.PASSWORD_TOO_LONG, MAX_LENGTH);
        }
        if (guesses(password, email, name) >= MIN_GUESSES) {
            return null;
        }
        var matches = estimate(password, email, name).getSequence();
        if (matches.stream().anyMatch(m -> "user_inputs".equals(m.dictionaryName))) {
            return new RuleViolation(FIELD, PeopleViolation.PASSWORD_FROM_NAME);
        }
        return matches.stream().anyMatch(PasswordRules::isPattern)
                ? new RuleViolation(FIELD, PeopleViolation.PASSWORD_PATTERN)
                : new RuleViolation(FIELD, PeopleViolation.PASSWORD_COMMON);
    }

    private static boolean isPattern(Match match) {
        return match.pattern == Pattern.Repeat
                || match.pattern == Pattern.Sequence
                || match.pattern == Pattern.Spatial
                || match.pattern == Pattern.Date;
    }

    /** Returns the guesses for the harder of both ends of a long password; the whole is at least as hard. */
    private static double guesses(String password, String email, String name) {
        double guesses = estimate(password, email, name).getGuesses();
        return guesses >= STRONG_GUESSES || password.length() <= MAX_ESTIMATED_LENGTH
                ? guesses
                : Math.max(
                        guesses,
                        estimate(password.substring(password.length() - MAX_ESTIMATED_LENGTH), email, name)
                                .getGuesses());
    }

    private static Strength estimate(String password, String email, String name) {
        String part = password.substring(0, Math.min(password.length(), MAX_ESTIMATED_LENGTH));
        return Lists.ESTIMATE.measure(part, words(email, name));
    }

    /** Returns the words that an attacker who knows the person would try. */
    private static List<String> words(String email, String name) {
        var words = new ArrayList<>(List.of("panelboard", "panel board", email, name));
        Stream.of(email, name).flatMap(t -> Stream.of(t.split("[\\s@._+-]+"))).forEach(words::add);
        return words.stream()
                .map(w -> w.strip().toLowerCase(Locale.ROOT))
                .filter(w -> w.length() >= 3)
                .distinct()
                .toList();
    }
}
