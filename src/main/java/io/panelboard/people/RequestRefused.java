package io.panelboard.people;

/**
 * Published when a request of somebody who is signed in was refused before any service was asked.
 *
 * @param path the address that was asked for, without what stands after a question mark
 */
public record RequestRefused(PersonId by, Why why, String path) {

    /** What was not right about the request. */
    public enum Why {
        /** It opened a page that the person's roles do not include. */
        CLOSED_PAGE,
        /**
         * It brought another key than its page's. Crafted requests do, and so does a page that was left open in a
         * browser where somebody has signed in anew since.
         */
        KEY_OF_ANOTHER_PAGE,
        /** A page of another site made the person's browser send it. */
        FROM_ANOTHER_SITE,
        /** The person, or a program of theirs, asked for many files in a short time. */
        TOO_MANY_FILES
    }
}
