package io.panelboard.shared.mongo;

/** Whether other processes may change what this one has read, as expressions for Spring's annotations. */
public final class Nodes {

    /** True where a database was named: other nodes may write to it. */
    public static final String OTHERS = "!'${panelboard.mongodb.uri:${MONGODB_URI:}}'.isBlank()";

    /** True with the embedded database, which belongs to one process. */
    public static final String ALONE = "'${panelboard.mongodb.uri:${MONGODB_URI:}}'.isBlank()";

    private Nodes() {}
}
