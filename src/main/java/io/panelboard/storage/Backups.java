package io.panelboard.storage;

import io.panelboard.shared.RuleViolation;

/** Describes the storage as a whole and makes backups of it. Callers check permissions themselves. */
public interface Backups {

    StorageFacts facts();

    /**
     * Makes a copy of everything that has been acknowledged when this is called, while other writes go on, and verifies
     * it by opening and reading it. Takes some seconds for a hundred megabytes.
     *
     * @throws RuleViolation when this storage makes no backups, one is being made already, the disk has too little
     *     room, or the copy failed; the sentence says what to do instead
     */
    Backup take();
}
