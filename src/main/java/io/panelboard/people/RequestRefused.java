package io.panelboard.people;

/**
 * Reports that a signed-in person's request was refused before it reached a service.
 *
 * @param path the path of the request, without its query
 */
public record RequestRefused(PersonId by, Why why, String path) {

    /** Lists the reasons for refusing a request. */
    public enum Why {
        /** Marks a page that the person's roles do not include. */
        CLOSED_PAGE,
        /**
         * Marks a request with the key of another page. Crafted requests have one, and so does a page that was left
         * open in a browser where another person has signed in since.
         */
        KEY_OF_ANOTHER_PAGE,
        /** Marks a request that a page of another site made the browser send. */
        FROM_ANOTHER_SITE,
        /** Marks a request over the limit of files in a short time, by the person or one of their programs. */
        TOO_MANY_FILES
    }
}
