package io.panelboard.people.signin.password;

import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords of signed-in people together with those at the sign-in, so that nobody guesses at a page that
 * was left open. Only this module's security uses it.
 */
public interface PasswordTries {

    /**
     * Takes a try, which counts as a failure until it is taken back.
     *
     * @param account the e-mail address of the account
     * @return takes the try back; null if there were too many
     */
    @Nullable Runnable take(String account);
}
