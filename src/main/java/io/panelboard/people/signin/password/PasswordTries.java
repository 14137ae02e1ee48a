package io.panelboard.people.signin.password;

import org.jspecify.annotations.Nullable;

/**
 * Counts the wrong passwords of people who are signed in together with those at the sign-in, so that nobody guesses at a
 * page that was left open. For this module's security alone.
 */
public interface PasswordTries {

    /**
     * Takes a try, which counts as a failed one until it is taken back.
     *
     * @param account the e-mail address of whose password is asked for
     * @return what takes it back; null if there were too many
     */
    @Nullable Runnable take(String account);
}
