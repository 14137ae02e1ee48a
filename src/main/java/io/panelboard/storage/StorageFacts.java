package io.panelboard.storage;

/**
 * Which storage is in use.
 *
 * @param kind what it is, such as "Embedded database"
 * @param place the file, or the servers; never a password
 * @param bytes how much room it takes on the disk; 0 where that is not known
 * @param backups whether {@link Backups#take} works with it
 */
public record StorageFacts(String kind, String place, long bytes, boolean backups) {}
