package io.panelboard.shared.mongo;

import java.time.Duration;

/**
 * What one module has to follow of the changes that other nodes make in the shared database. Every bean of this type is
 * asked to catch up from time to time where there are other nodes, and never where there are none. Whatever notices
 * changes calls {@link #catchUp} and says nothing about them, so calls may come too often and may skip some changes: a
 * feed finds out by itself what is new to it.
 */
public interface NodeChangeFeed {

    /** The collection in which the changes can be seen. */
    String collection();

    /** The longest time between two looks. */
    Duration interval();

    /**
     * Looks for what other nodes have changed since the last call that returned, and passes it on within this node. Never
     * called by two threads at once.
     *
     * @throws org.springframework.dao.DataAccessException if the database does not answer; the next call makes up for it
     */
    void catchUp();
}
