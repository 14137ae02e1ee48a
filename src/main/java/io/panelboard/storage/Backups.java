package io.panelboard.storage;

import io.panelboard.shared.RuleViolation;

/** What can be known of the storage as a whole, and copies of it. Who may is for the caller to say. */
public interface Backups {

    /** Which storage is in use. */
    StorageFacts facts();

    /**
     * Makes a copy of everything that has been acknowledged when this is called, while others go on writing, and opens
     * and reads the copy before it is called good. It takes some seconds for a hundred megabytes.
     *
     * @throws RuleViolation when this storage makes no backups, one is being made already, the disk has too little room, or
     *     the copy failed; the sentence says what to do instead
     */
    Backup take();
}
