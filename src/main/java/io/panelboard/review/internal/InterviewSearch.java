package io.panelboard.review.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.review.InterviewFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether a line passes a filter; interviews in which the viewer is the candidate never do (R9). */
record InterviewSearch(Person viewer, InterviewFilter filter, String wanted, Set<PersonId> named)
        implements Predicate<IndexLine> {

    /** @param people those whose names the filter's text is matched with */
    static InterviewSearch of(Person viewer, InterviewFilter filter, Collection<Person> people) {
        String wanted = filter.text().strip().toLowerCase(Locale.ROOT);
        return new InterviewSearch(
                viewer,
                filter,
                wanted,
                people.stream()
                        .filter(p -> p.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(Person::id)
                        .collect(Collectors.toSet()));
    }

    @Override
    public boolean test(IndexLine line) {
        return !line.candidate().is(viewer)
                && (filter.role() == null
                        || filter.role().equals(line.candidate().role()))
                && (filter.state() == null || filter.state() == line.state())
                && (filter.decided() == null || filter.decided() == line.decided())
                && (filter.panelist() == null || line.panel().contains(filter.panelist()))
                && isWithin(line.startsAt())
                && (wanted.isEmpty() || mentions(line));
    }

    private boolean isWithin(Instant start) {
        return (filter.from() == null || !start.isBefore(filter.from()))
                && (filter.until() == null || start.isBefore(filter.until()));
    }

    private boolean mentions(IndexLine line) {
        InterviewFilter.Decided decided = line.decided();
        return line.words().contains(wanted)
                || line.panel().stream().anyMatch(named::contains)
                || (decided != null && decided.label().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
