package io.panelboard.storage;

/**
 * Describes the storage in use.
 *
 * @param kind such as "Embedded database"
 * @param place the file, or the servers; never a password
 * @param bytes its size on disk; 0 where unknown
 * @param backups whether {@link Backups#take} works with it
 */
public record StorageFacts(String kind, String place, long bytes, boolean backups) {}
