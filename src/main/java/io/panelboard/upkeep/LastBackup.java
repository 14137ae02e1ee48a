package io.panelboard.upkeep;

import io.panelboard.people.PersonId;
import java.time.Instant;

/**
 * That a backup was taken.
 *
 * @param at everything acknowledged by then is in it
 * @param by who took it
 * @param bytes how long the file is
 */
public record LastBackup(Instant at, PersonId by, long bytes) {}
