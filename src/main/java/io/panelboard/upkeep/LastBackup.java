package io.panelboard.upkeep;

import io.panelboard.people.PersonId;
import java.time.Instant;

/**
 * Records that a backup was taken.
 *
 * @param at everything acknowledged by then is in it
 * @param bytes the length of the file
 */
public record LastBackup(Instant at, PersonId by, long bytes) {}
