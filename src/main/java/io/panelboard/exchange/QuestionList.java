package io.panelboard.exchange;

import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was read from a list of questions.
 *
 * @param title the list's own title, or the file's name; empty if it has neither
 * @param sections those that hold at least one question
 * @param lines every line of the source with how it was read, in order
 * @param about from formats with named fields
 * @param parts the sheets whose lines are numbered one after the other; empty unless there are several
 */
public record QuestionList(
        String title, List<ListedSection> sections, List<SourceLine> lines, About about, List<Part> parts) {

    public QuestionList {
        sections = List.copyOf(sections);
        lines = List.copyOf(lines);
        parts = List.copyOf(parts);
    }

    /** Creates a list whose lines stand in one text. */
    public QuestionList(String title, List<ListedSection> sections, List<SourceLine> lines, About about) {
        this(title, sections, lines, about, List.of());
    }

    /**
     * Names a part of the source with lines of its own.
     *
     * @param offset the number that its first line has, less one
     */
    public record Part(String name, int offset) {}

    /** Holds where a line stands: the name of its sheet, empty if there is only one, and its number in it. */
    public record Place(String sheet, int line) {

        /** Returns "line 4" or "sheet “Basics”, line 4". */
        public String words() {
            return sheet.isEmpty() ? "line " + line : "sheet “%s”, line %d".formatted(sheet, line);
        }
    }

    public Place place(int number) {
        return parts.stream()
                .filter(p -> p.offset() < number)
                .reduce((_, later) -> later)
                .map(p -> new Place(p.name(), number - p.offset()))
                .orElseGet(() -> new Place("", number));
    }

    /** Creates a list of a format that has a title, sections and questions alone. */
    public QuestionList(String title, List<ListedSection> sections, List<SourceLine> lines) {
        this(title, sections, lines, About.NOTHING);
    }

    /**
     * Holds what a list may state of itself beside its title; empty, 0 or null where it does not.
     *
     * @param slot minutes of the interview it is meant for
     */
    public record About(
            String role, String level, int slot, @Nullable RatingScale scale) {

        public static final About NOTHING = new About("", "", 0, null);

        /** Whether the list was exported with everything that a set has, so that nothing has to be guessed. */
        public boolean isComplete() {
            return scale != null;
        }
    }

    public int questionCount() {
        return (int) questions().count();
    }

    public int guidanceCount() {
        return (int) questions().filter(q -> !q.guidance().isBlank()).count();
    }

    public int probeCount() {
        return questions().mapToInt(q -> q.probes().size()).sum();
    }

    private Stream<ListedQuestion> questions() {
        return sections.stream().flatMap(s -> s.questions().stream());
    }

    /** Returns what was left out, neighbouring lines with the same reason as one. */
    public List<Ignored> ignored() {
        var result = new ArrayList<Ignored>();
        boolean apart = true;
        for (SourceLine line : lines) {
            if (line.status() == LineStatus.BLANK) {
                continue;
            }
            if (line.status() != LineStatus.IGNORED) {
                apart = true;
                continue;
            }
            Place place = place(line.number());
            if (!apart
                    && result.getLast().reason().equals(line.reason())
                    && result.getLast().sheet().equals(place.sheet())) {
                result.add(result.removeLast().until(place.line()));
            } else {
                result.add(new Ignored(place.sheet(), place.line(), place.line(), line.reason()));
            }
            apart = false;
        }
        return List.copyOf(result);
    }

    /** Converts the sections to those of a new question set. */
    public List<Section> toSections(Supplier<QuestionId> ids) {
        return sections.stream()
                .map(s -> Section.of(
                        s.title(),
                        s.questions().stream().map(q -> q.toQuestion(ids.get())).toList()))
                .toList();
    }

    /**
     * Holds lines that were left out, and why.
     *
     * @param sheet the name of their sheet; empty if there is only one
     * @param from the number of the first line, from 1
     * @param to the number of the last one
     * @param reason a phrase such as "Text before the first question"
     */
    public record Ignored(String sheet, int from, int to, String reason) {

        Ignored until(int line) {
            return new Ignored(sheet, from, line, reason);
        }

        /** Returns "Line 4" or "Lines 4–9", after the name of the sheet if there are several. */
        public String where() {
            String lines = from == to ? "Line " + from : "Lines %d–%d".formatted(from, to);
            return sheet.isEmpty() ? lines : "Sheet “%s”, %s".formatted(sheet, lines.toLowerCase(Locale.ROOT));
        }
    }
}
