package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditObject;
import io.panelboard.audit.AuditObject.Kind;
import io.panelboard.audit.AuditRow;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves ids to names while entries are read. Entries hidden from the reader (R9) are listed without content. */
final class DisplayNames {

    private static final Pattern PERSON = Pattern.compile("\\bperson ([A-Za-z0-9_-]{1,100})");
    private static final String HIDDEN = "not shown: you are the candidate";

    private final Lookup<PersonId, Person> people;
    private final Lookup<CandidateId, Candidate> candidates;
    private final Lookup<InterviewId, Interview> interviews;
    private final Lookup<QuestionSetId, QuestionSet> sets;
    private final Set<String> hidden;
    private final Map<String, AuditObject> objects = new HashMap<>();

    /** Looks one object up by its id. */
    @FunctionalInterface
    interface Lookup<I, T> extends Function<I, Optional<T>> {

        /** Memoizes the lookup. */
        default Lookup<I, T> memoized() {
            Map<I, Optional<T>> cache = new HashMap<>();
            return id -> cache.computeIfAbsent(id, this);
        }
    }

    /** @param hidden the objects about which the reader may not read */
    DisplayNames(
            Lookup<PersonId, Person> people,
            Lookup<CandidateId, Candidate> candidates,
            Lookup<InterviewId, Interview> interviews,
            Lookup<QuestionSetId, QuestionSet> sets,
            Set<String> hidden) {
        this.people = people.memoized();
        this.candidates = candidates.memoized();
        this.interviews = interviews;
        this.sets = sets;
        this.hidden = hidden;
    }

    AuditRow row(AuditEntry entry) {
        if (hidden.contains(entry.object())) {
            return new AuditRow(
                    withoutContent(entry), "–", HIDDEN, new AuditObject(Kind.OTHER, "", "an interview of yours"));
        }
        String action = PERSON.matcher(entry.action())
                .replaceAll(found -> Matcher.quoteReplacement(name(found.group(1), found.group())));
        return new AuditRow(entry, who(entry.by()), action, objects.computeIfAbsent(entry.object(), this::object));
    }

    private static AuditEntry withoutContent(AuditEntry e) {
        return new AuditEntry(
                e.seq(), e.previous(), e.hash(), "", e.at(), e.kind(), "", null, HIDDEN, "", null, null, null);
    }

    private String who(String by) {
        return switch (by) {
            case AuditEntry.SYSTEM -> "The application";
            case AuditEntry.NOBODY -> "Somebody not signed in";
            default -> name(by, by);
        };
    }

    private String name(String id, String otherwise) {
        return id.isBlank() || id.length() > 100
                ? otherwise
                : people.apply(new PersonId(id)).map(Person::name).orElse(otherwise);
    }

    private AuditObject object(String stored) {
        for (Kind kind : Kind.values()) {
            String start = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
            if (kind != Kind.OTHER && stored.startsWith(start)) {
                String rest = stored.substring(start.length());
                int end = rest.indexOf(' ');
                String id = end < 0 ? rest : rest.substring(0, end);
                if (!id.isBlank() && id.length() <= 100) {
                    return named(kind, id, stored);
                }
            }
        }
        return new AuditObject(Kind.OTHER, "", stored);
    }

    private AuditObject named(Kind kind, String id, String otherwise) {
        Optional<String> name = switch (kind) {
            case INTERVIEW ->
                interviews
                        .apply(new InterviewId(id))
                        .map(i -> "Interview with "
                                + candidates
                                        .apply(i.candidate())
                                        .map(Candidate::name)
                                        .orElse("somebody"));
            case CANDIDATE -> candidates.apply(new CandidateId(id)).map(c -> "Candidate " + c.name());
            case QUESTION_SET -> sets.apply(new QuestionSetId(id)).map(s -> "Question set “%s”".formatted(s.title()));
            case PERSON -> people.apply(new PersonId(id)).map(p -> "Account of " + p.name());
            case OTHER -> Optional.empty();
        };
        return name.map(text -> new AuditObject(kind, id, text))
                .orElseGet(() -> new AuditObject(Kind.OTHER, "", otherwise));
    }
}
