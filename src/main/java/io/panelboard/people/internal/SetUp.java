package io.panelboard.people.internal;

/** The one-time link by which a new installation gets its first administrator. */
public interface SetUp {

    /** Whether the secret is that of the link printed last, and nobody has used it. */
    boolean isOpen(String secret);

    /**
     * Adds the first administrator and uses the link up.
     *
     * @throws io.panelboard.shared.RuleViolation if the link is not valid any more, or the address, name or password is not
     *     acceptable
     */
    void complete(String secret, String email, String name, String password);
}
