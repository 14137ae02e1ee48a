package io.panelboard.shared.mongo;

/** Holds conditions for Spring's annotations on whether other nodes may write to the database. */
public final class Nodes {

    /** Holds if a database is configured: other nodes may write to it. */
    public static final String OTHERS = "!'${panelboard.mongodb.uri:${MONGODB_URI:}}'.isBlank()";

    /** Holds with the embedded database, which belongs to one process. */
    public static final String ALONE = "'${panelboard.mongodb.uri:${MONGODB_URI:}}'.isBlank()";

    private Nodes() {}
}
