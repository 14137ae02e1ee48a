package io.panelboard.audit;

import io.panelboard.people.PersonId;
import io.panelboard.shared.Folding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries; null and empty values do not restrict.
 *
 * @param text what an entry contains as it is shown, with names instead of ids; case-insensitive
 * @param person who did it, or to whose account it was done
 * @param object what the object contains, as stored or as shown; case-insensitive
 * @param from the earliest instant, inclusive
 * @param until the latest instant, exclusive
 */
public record AuditFilter(
        String text,
        @Nullable PersonId person,
        @Nullable AuditKind kind,
        String object,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Selects every entry. */
    public static final AuditFilter ALL = new AuditFilter("", null, null, "", null, null);

    public AuditFilter {
        text = Folding.search(text);
        object = Folding.search(object);
    }

    /** Whether matching needs names. */
    public boolean needsNames() {
        return !text.isEmpty() || !object.isEmpty();
    }

    /** Whether an entry may match, as far as this can be decided without names. */
    public boolean mayMatch(AuditEntry entry) {
        return (kind == null || kind == entry.kind())
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until))
                && (person == null
                        || entry.by().equals(person.value())
                        || entry.object().equals("person " + person.value()));
    }

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
        return Folding.search(where).contains(what);
    }
}
