package io.panelboard.audit;

/**
 * An entry as it is shown: names instead of ids, as they are today.
 *
 * @param who who did it
 * @param action the entry's, with names instead of ids
 */
public record AuditRow(AuditEntry entry, String who, String action, AuditObject object) {}
