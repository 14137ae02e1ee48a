package io.panelboard.audit;

/** Represents an entry as it is shown, with present names instead of ids. */
public record AuditRow(AuditEntry entry, String who, String action, AuditObject object) {}
