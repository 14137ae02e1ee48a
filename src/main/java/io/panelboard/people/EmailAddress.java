package io.panelboard.people;

import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks and normalises e-mail addresses. People and candidates are compared by them (R9), so there is one rule for
 * what an address is and one form in which it is stored.
 */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]+@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");

    private EmailAddress() {}

    /**
     * Returns the address as it is stored: without surrounding space, in lower case.
     *
     * @throws RuleViolation naming the field {@code email} if it is blank, too long or no address
     */
    public static String checked(String typed) {
        String address = normalized(Texts.required("email", "An email address", typed, MAX_LENGTH));
        if (!FORM.matcher(address).matches()) {
            throw new RuleViolation("email", PeopleViolation.EMAIL_INVALID, typed.strip());
        }
        return address;
    }

    /** Returns the form in which addresses are looked up and compared, also of a text that is no address. */
    public static String normalized(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether two addresses lead to one mailbox: the same, but for what follows a plus, as in {@code ann+jobs@}. */
    public static boolean isSameMailbox(String one, String other) {
        return mailbox(one).equals(mailbox(other));
    }

    private static String mailbox(String address) {
        return normalized(address).replaceFirst("\\+[^@]*@", "@");
    }

    /**
     * Normalises an address that an identity provider vouches for. Empty if another letter has the same lower case, as
     * the Kelvin sign and k have.
     */
    public static Optional<String> unambiguous(String address) {
        String normalized = normalized(address);
        return normalized.toUpperCase(Locale.ROOT).equals(address.strip().toUpperCase(Locale.ROOT))
                ? Optional.of(normalized)
                : Optional.empty();
    }
}
