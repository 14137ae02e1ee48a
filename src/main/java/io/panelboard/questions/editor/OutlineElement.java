package io.panelboard.questions.editor;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.JsonElement;
import io.panelboard.shared.ui.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Lists the sections and questions of the set for selecting and for moving them by mouse and keyboard. */
@Tag("pb-edit-outline")
public final class OutlineElement extends JsonElement<OutlineElement.Content> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient OutlineCommands commands;
    private transient Map<String, List<String>> people = Map.of();

    public record Content(List<Group> sections, List<Line> archived) {}

    /**
     * Describes a section with its questions.
     *
     * @param facts such as "3 questions, 15 minutes"
     */
    public record Group(String id, String title, String facts, List<Line> lines) {}

    /**
     * Describes a question.
     *
     * @param facts such as "5 min · weight 10"
     */
    public record Line(String id, String number, String title, String facts, String warnings) {}

    OutlineElement(OutlineCommands commands) {
        this.commands = commands;
    }

    /** Shows the current set. */
    void show(QuestionSet set) {
        show(content(set));
    }

    /** Marks the selected entry. */
    void select(Selection at) {
        getElement().setProperty("selected", at.id());
    }

    /** Shows the other authors' names at their questions. */
    public void people(Map<String, List<String>> names) {
        if (!names.equals(people)) {
            people = Map.copyOf(names);
            getElement().setProperty("people", JSON.writeValueAsString(people));
        }
    }

    /** Returns the displayed names by question id. */
    public Map<String, List<String>> people() {
        return people;
    }

    @ClientCallable
    void chooseSet() {
        commands.select(new Selection.AtSet());
    }

    @ClientCallable
    void chooseSection(@Nullable String id) {
        commands.select(new Selection.AtSection(new SectionId(Received.id(id))));
    }

    @ClientCallable
    public void chooseQuestion(@Nullable String id) {
        commands.select(new Selection.AtQuestion(new QuestionId(Received.id(id))));
    }

    @ClientCallable
    void moveQuestion(@Nullable String question, @Nullable String section, int place) {
        commands.move(new SetEdit.MoveQuestion(
                new QuestionId(Received.id(question)), new SectionId(Received.id(section)), place));
    }

    @ClientCallable
    void moveSection(@Nullable String section, int place) {
        commands.move(new SetEdit.MoveSection(new SectionId(Received.id(section)), place));
    }

    @ClientCallable
    void stepQuestion(@Nullable String id, int step) {
        commands.step(new QuestionId(Received.id(id)), step);
    }

    @ClientCallable
    void stepSection(@Nullable String id, int step) {
        commands.step(new SectionId(Received.id(id)), step);
    }

    @ClientCallable
    void addQuestion(@Nullable String section) {
        commands.addQuestion(new SectionId(Received.id(section)));
    }

    @ClientCallable
    void addSection() {
        commands.addSection();
    }

    private static Content content(QuestionSet set) {
        var groups = new ArrayList<Group>();
        int number = 1;
        for (Section section : set.sections()) {
            var lines = new ArrayList<Line>();
            for (Question question : section.questions()) {
                lines.add(line(String.valueOf(number++), question));
            }
            groups.add(new Group(section.id().value(), section.title(), facts(section), lines));
        }
        return new Content(groups, set.archived().stream().map(q -> line("", q)).toList());
    }

    private static String facts(Section section) {
        return section.questions().isEmpty()
                ? "empty"
                : "%s, %d min"
                        .formatted(
                                FigureFormatter.count(section.questions().size(), "question"),
                                section.questions().stream()
                                        .mapToInt(Question::minutes)
                                        .sum());
    }

    private static Line line(String number, Question q) {
        String title = q.shortTitle();
        return new Line(
                q.id().value(),
                number,
                title.isBlank() ? "New question" : title,
                "%d min · weight %d".formatted(q.minutes(), q.weight()),
                String.join(", ", warnings(q)));
    }

    /** Returns hints for the outline; only a missing prompt stops publishing. */
    static List<String> warnings(Question q) {
        var warnings = new ArrayList<String>();
        if (q.prompt().isBlank()) {
            warnings.add("no prompt");
        }
        if (q.guidance().isBlank()) {
            warnings.add("no guidance");
        }
        if (q.anchors().isEmpty()) {
            warnings.add("no anchors");
        }
        return warnings;
    }
}
