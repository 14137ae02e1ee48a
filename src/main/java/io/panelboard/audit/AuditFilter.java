package io.panelboard.audit;

import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null and empty stand for all.
 *
 * @param text what an entry has to contain as it is shown, names instead of ids, in any case
 * @param person who did it, or to whose account it was done
 * @param object what the object has to contain, as stored or as shown, in any case
 * @param from the earliest moment
 * @param until the first moment that is too late
 */
public record AuditFilter(
        String text,
        @Nullable PersonId person,
        @Nullable AuditKind kind,
        String object,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter("", null, null, "", null, null);

    public AuditFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        object = object.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether names have to be looked up to tell what matches. */
    public boolean needsNames() {
        return !text.isEmpty() || !object.isEmpty();
    }

    /** Whether an entry is asked for, as far as this can be told without names. */
    public boolean mayMatch(AuditEntry entry) {
        return (kind == null || kind == entry.kind())
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until))
                && (person == null
                        || entry.by().equals(person.value())
                        || entry.object().equals("person " + person.value()));
    }

    /** Whether an entry is asked for. */
    public boolean matches(AuditRow row) {
        AuditEntry entry = row.entry();
        return mayMatch(entry)
                && (object.isEmpty()
                        || contains(entry.object(), object)
                        || contains(row.object().text(), object))
                && (text.isEmpty()
                        || contains(row.action(), text)
                        || contains(entry.object(), text)
                        || contains(row.object().text(), text)
                        || contains(row.who(), text)
                        || contains(entry.by(), text)
                        || (entry.reason() != null && contains(entry.reason(), text))
                        || (entry.from() != null && contains(entry.from(), text)));
    }

    private static boolean contains(String where, String what) {
        return where.toLowerCase(Locale.ROOT).contains(what);
    }
}
