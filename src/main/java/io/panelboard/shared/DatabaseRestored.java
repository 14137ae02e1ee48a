package io.panelboard.shared;

/**
 * Announces that the database was restored from a backup.
 *
 * @param id unique for this restoration
 * @param backup the backup, in words: its file and when it was made
 * @param former where the file that was in use before is kept, in words
 */
public record DatabaseRestored(String id, String backup, String former) {}
