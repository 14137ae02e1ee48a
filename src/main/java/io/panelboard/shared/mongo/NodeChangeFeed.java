package io.panelboard.shared.mongo;

import java.time.Duration;

/**
 * Follows the changes that other nodes make in the shared database, for one module. Every bean of this type is called
 * periodically where there are other nodes, and never where there are none. A call says nothing about the changes:
 * there may be too many calls, and one call may cover several changes, so a feed finds out itself what is new to it.
 */
public interface NodeChangeFeed {

    /** Returns the collection in which the changes can be seen. */
    String collection();

    /** Returns the longest time between two calls. */
    Duration interval();

    /**
     * Finds what other nodes have changed since the last call that returned, and passes it on within this node. Never
     * called by two threads at once.
     *
     * @throws org.springframework.dao.DataAccessException if the database does not answer; the next call makes up for
     *     it
     */
    void catchUp();
}
