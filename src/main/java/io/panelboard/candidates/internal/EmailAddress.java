package io.panelboard.candidates.internal;

import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** Typed e-mail addresses, in the one form in which they are stored and compared. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)+");

    private EmailAddress() {}

    /**
     * The address without surrounding space, in lower case.
     *
     * @throws RuleViolation naming the field {@code email} if it is blank, too long or no address
     */
    static String checked(String typed) {
        String address = normal(Texts.required("email", "An email address", typed, LONGEST));
        if (!FORM.matcher(address).matches()) {
            throw new RuleViolation("email", CandidatesViolation.EMAIL_INVALID, typed.strip());
        }
        return address;
    }

    /** The form in which addresses are compared. */
    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
