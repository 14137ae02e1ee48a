package io.panelboard.questions.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.ui.Part;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The sections and questions of the set in their order: to choose from, and to be moved by hand and by keyboard. */
@Tag("pb-edit-outline")
final class Outline extends Part<Outline.Content> {

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient Wishes wishes;
    private transient Map<String, List<String>> people = Map.of();

    /** What the author does in it. */
    interface Wishes {
        void choose(Looking at);

        void move(SetEdit edit);

        void step(Looking what, int step);

        void addQuestion(SectionId section);

        void addSection();
    }

    /** The whole outline. */
    record Content(List<Group> sections, List<Line> archived) {}

    /** @param facts such as "3 questions, 15 minutes" */
    record Group(String id, String title, String facts, List<Line> lines) {}

    /** @param facts such as "5 min · weight 10" */
    record Line(String id, String number, String title, String facts, String warnings) {}

    Outline(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Marks what is shown beside the outline. */
    void look(Looking at) {
        getElement().setProperty("selected", at.id());
    }

    /** Marks who is where, by question. */
    void people(Map<String, List<String>> names) {
        if (!names.equals(people)) {
            people = Map.copyOf(names);
            getElement().setProperty("people", JSON.writeValueAsString(people));
        }
    }

    /** Who is where, as shown. */
    Map<String, List<String>> people() {
        return people;
    }

    @ClientCallable
    void chooseSet() {
        wishes.choose(new Looking.AtSet());
    }

    @ClientCallable
    void chooseSection(String id) {
        wishes.choose(new Looking.AtSection(new SectionId(id)));
    }

    @ClientCallable
    void chooseQuestion(String id) {
        wishes.choose(new Looking.AtQuestion(new QuestionId(id)));
    }

    @ClientCallable
    void moveQuestion(String question, String section, int place) {
        wishes.move(new SetEdit.MoveQuestion(new QuestionId(question), new SectionId(section), place));
    }

    @ClientCallable
    void moveSection(String section, int place) {
        wishes.move(new SetEdit.MoveSection(new SectionId(section), place));
    }

    @ClientCallable
    void stepQuestion(String id, int step) {
        wishes.step(new Looking.AtQuestion(new QuestionId(id)), step);
    }

    @ClientCallable
    void stepSection(String id, int step) {
        wishes.step(new Looking.AtSection(new SectionId(id)), step);
    }

    @ClientCallable
    void addQuestion(String section) {
        wishes.addQuestion(new SectionId(section));
    }

    @ClientCallable
    void addSection() {
        wishes.addSection();
    }
}
