package io.panelboard.questions.exchange;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was read from somebody's list of questions.
 *
 * @param title the list's own title, or the file's name; empty if it has neither
 * @param sections those that hold at least one question
 * @param lines every line of the source with what became of it, in order
 */
public record QuestionList(String title, List<ListedSection> sections, List<SourceLine> lines) {

    /** What a question of an imported list starts with. */
    private static final int MINUTES = 5;

    private static final int WEIGHT = 5;

    public QuestionList {
        sections = List.copyOf(sections);
        lines = List.copyOf(lines);
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

    /** What was left out, neighbouring lines with the same reason as one. */
    public List<Ignored> ignored() {
        var result = new ArrayList<Ignored>();
        boolean apart = true;
        for (SourceLine line : lines) {
            if (line.fate() == Fate.BLANK) {
                continue;
            }
            if (line.fate() != Fate.IGNORED) {
                apart = true;
                continue;
            }
            if (!apart && result.getLast().reason().equals(line.reason())) {
                result.add(result.removeLast().until(line.number()));
            } else {
                result.add(new Ignored(line.number(), line.number(), line.reason()));
            }
            apart = false;
        }
        return List.copyOf(result);
    }

    /** The sections as a new question set has them, without competencies and anchors. */
    public List<Section> toSections(Supplier<QuestionId> ids) {
        return sections.stream()
                .map(s -> Section.of(
                        s.title(),
                        s.questions().stream()
                                .map(q -> new Question(
                                        ids.get(),
                                        "",
                                        q.prompt(),
                                        q.guidance(),
                                        q.probes(),
                                        "",
                                        MINUTES,
                                        WEIGHT,
                                        Map.of()))
                                .toList()))
                .toList();
    }
}
