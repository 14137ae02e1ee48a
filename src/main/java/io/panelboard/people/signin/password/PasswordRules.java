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
 * What a password has to be like: long enough, and not what is tried first. Which signs it is made of is nobody's
 * business. How many guesses it takes is estimated with lists of common passwords, words and names, to which the
 * person's own and the product's are added.
 */
public final class PasswordRules {

    /** In characters, as people count them. */
    public static final int SHORTEST = 12;

    static final int LONGEST = 256;

    private static final String FIELD = "password";

    /** At a thousand guesses a second, far more than is let through, half of them take six days. */
    static final double FEWEST_GUESSES = 1e9;

    private static final double MANY_GUESSES = 1e12;

    /** Estimating takes more than the square of the length, and what is hard to guess so far does not get easier. */
    private static final int ESTIMATED = 32;

    private PasswordRules() {}

    /** Loaded when a password is first chosen: the lists take a tenth of a second. */
    private static final class Lists {
        static final Zxcvbn ESTIMATE = new Zxcvbn();
    }

    /** What is said of a password while it is typed. */
    public record Advice(boolean enough, String sentence) {}

    /** Whether the password would be accepted, and what would make it better. */
    public static Advice advice(String typed, String email, String name) {
        String password = NormalizedPasswords.normal(typed);
        RuleViolation fault = fault(password, email, name);
        if (fault != null) {
            return new Advice(false, fault.sentence());
        }
        boolean strong = guesses(password, email, name) >= MANY_GUESSES;
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
        if (length < SHORTEST) {
            return new RuleViolation(FIELD, PeopleViolation.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            return new RuleViolation(FIELD, PeopleViolation.PASSWORD_TOO_LONG, LONGEST);
        }
        if (guesses(password, email, name) >= FEWEST_GUESSES) {
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

    /** The part that is harder to guess counts; the whole is at least as hard. */
    private static double guesses(String password, String email, String name) {
        double guesses = estimate(password, email, name).getGuesses();
        return guesses >= MANY_GUESSES || password.length() <= ESTIMATED
                ? guesses
                : Math.max(
                        guesses,
                        estimate(password.substring(password.length() - ESTIMATED), email, name)
                                .getGuesses());
    }

    private static Strength estimate(String password, String email, String name) {
        String part = password.substring(0, Math.min(password.length(), ESTIMATED));
        return Lists.ESTIMATE.measure(part, words(email, name));
    }

    /** What somebody would try who knows the person. */
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
