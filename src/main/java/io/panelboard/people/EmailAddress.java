package io.panelboard.people;

import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks and normalises e-mail addresses. People and candidates are compared by them (R9), so there is one rule for what
 * an address is and one form in which it is stored.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");

    private EmailAddress() {}

    /**
     * The address as it is stored: without surrounding space, in lower case.
     *
     * @throws RuleViolation naming the field {@code email} if it is blank, too long or no address
     */
    public static String checked(String typed) {
        String address = normalized(Texts.required("email", "An email address", typed, LONGEST));
        if (!FORM.matcher(address).matches()) {
            throw new RuleViolation("email", PeopleViolation.EMAIL_INVALID, typed.strip());
        }
        return address;
    }

    /** The form in which addresses are looked up and compared; what is no address has one too. */
    public static String normalized(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The same form of an address that somebody else vouches for; empty where another letter becomes the same in lower
     * case, as the Kelvin sign becomes a k.
     */
    public static Optional<String> unambiguous(String address) {
        String normalized = normalized(address);
        return normalized.toUpperCase(Locale.ROOT).equals(address.strip().toUpperCase(Locale.ROOT))
                ? Optional.of(normalized)
                : Optional.empty();
    }
}
