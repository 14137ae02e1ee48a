package io.panelboard.questions.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Carries out commands on whole questions and sections and announces the result. */
final class OutlineCommands {

    private static final int MINUTES = 5;
    private static final int WEIGHT = 5;

    private final Editor editor;
    private final QuestionSets sets;

    /** Locates a question: its section, and both positions counted from 0. */
    record Place(Section section, int sectionPlace, int place) {}

    OutlineCommands(Editor editor, QuestionSets sets) {
        this.editor = editor;
        this.sets = sets;
    }

    void select(Selection at) {
        editor.select(at);
    }

    void addQuestion(SectionId section) {
        var id = new QuestionId(Ids.random());
        var empty = new Question(id, "", "", "", List.of(), "", MINUTES, WEIGHT, Map.of());
        if (editor.attempt(() ->
                editor.editing().act("add a question", new SetEdit.AddQuestion(section, Integer.MAX_VALUE, empty)))) {
            editor.select(new Selection.AtQuestion(id));
        }
    }

    void step(QuestionId id, int step) {
        step(set(), id, step).ifPresent(this::move);
    }

    void moveTo(QuestionId id, SectionId section) {
        move(new SetEdit.MoveQuestion(id, section, Integer.MAX_VALUE));
    }

    void move(SetEdit.MoveQuestion move) {
        if (editor.attempt(() -> editor.editing().act("move " + name(move.question()), move))) {
            place(set(), move.question())
                    .ifPresent(at -> editor.announce("%s is now %d of %d in %s."
                            .formatted(
                                    name(move.question()),
                                    at.place() + 1,
                                    at.section().questions().size(),
                                    at.section().title())));
        }
    }

    void duplicate(QuestionId id) {
        place(set(), id).ifPresent(at -> {
            Question copy = at.section().questions().get(at.place()).copy(new QuestionId(Ids.random()));
            if (editor.attempt(() -> editor.editing()
                    .act(
                            "duplicate " + name(id),
                            new SetEdit.AddQuestion(at.section().id(), at.place() + 1, copy)))) {
                editor.announce("Duplicated.");
                editor.select(new Selection.AtQuestion(copy.id()));
            }
        });
    }

    void archive(QuestionId id) {
        String name = name(id);
        if (editor.attempt(() -> editor.editing().act("archive " + name, new SetEdit.ArchiveQuestion(id)))) {
            Notices.done(name + " is in the archive now, at the end of the list.");
        }
    }

    void restore(QuestionId id, SectionId section) {
        if (editor.attempt(() -> editor.editing()
                .act("restore " + name(id), new SetEdit.RestoreQuestion(id, section, Integer.MAX_VALUE)))) {
            editor.select(new Selection.AtQuestion(id));
        }
    }

    /** Asks for the target set and copies the question there, or moves it. */
    void transfer(QuestionId id, boolean move) {
        List<QuestionSet> others = sets.all().stream()
                .filter(other -> !other.id().equals(set().id()) && !other.retired())
                .toList();
        if (others.isEmpty()) {
            Notices.refused("There is no other question set yet. Make one on the page of question sets.");
            return;
        }
        TransferDialog.of(name(id), others, move, (to, section) -> transfer(id, to, section, move))
                .open();
    }

    private void transfer(QuestionId id, QuestionSet to, SectionId section, boolean move) {
        Question question = set().questions().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(QuestionsViolation.QUESTION_GONE));
        Question there = move && to.question(id).isEmpty() ? question : question.copy(new QuestionId(Ids.random()));
        var add = new History.Step(to.id(), new SetEdit.AddQuestion(section, Integer.MAX_VALUE, there));
        var remove = new History.Step(set().id(), new SetEdit.RemoveQuestion(id));
        String label = (move ? "move %s to “%s”" : "copy %s to “%s”").formatted(name(id), to.title());
        String name = name(id);
        editor.editing().act(label, move ? List.of(add, remove) : List.of(add), null);
        editor.showState();
        Notices.done("%s is in “%s” now.".formatted(name, to.title()));
    }

    void addSection() {
        var id = new SectionId(Ids.random());
        if (editor.attempt(() ->
                editor.editing().act("add a section", new SetEdit.AddSection(id, "New section", Integer.MAX_VALUE)))) {
            editor.select(new Selection.AtSection(id));
        }
    }

    void step(SectionId id, int step) {
        step(set(), id, step).ifPresent(this::move);
    }

    void move(SetEdit.MoveSection move) {
        if (editor.attempt(() -> editor.editing().act("move the section " + name(move.section()), move))) {
            int place = set().sections().stream().map(Section::id).toList().indexOf(move.section());
            editor.announce("The section %s is now %d of %d."
                    .formatted(name(move.section()), place + 1, set().sections().size()));
        }
    }

    void removeSection(SectionId id) {
        if (editor.attempt(
                () -> editor.editing().act("remove the section " + name(id), new SetEdit.RemoveSection(id)))) {
            editor.select(new Selection.AtSet());
        }
    }

    /** Locates a question; empty if it is in no section. */
    static Optional<Place> place(QuestionSet set, QuestionId id) {
        List<Section> sections = set.sections();
        for (int i = 0; i < sections.size(); i++) {
            int place = sections.get(i).questions().stream()
                    .map(Question::id)
                    .toList()
                    .indexOf(id);
            if (place >= 0) {
                return Optional.of(new Place(sections.get(i), i, place));
            }
        }
        return Optional.empty();
    }

    /**
     * Computes the move of a question by one position, into the neighbouring section if needed.
     *
     * @param step −1 is up, 1 is down
     * @return empty at either end of the set
     */
    static Optional<SetEdit.MoveQuestion> step(QuestionSet set, QuestionId id, int step) {
        return place(set, id).flatMap(at -> {
            int place = at.place() + step;
            if (place >= 0 && place < at.section().questions().size()) {
                return Optional.of(new SetEdit.MoveQuestion(id, at.section().id(), place));
            }
            int other = at.sectionPlace() + step;
            if (other < 0 || other >= set.sections().size()) {
                return Optional.empty();
            }
            Section to = set.sections().get(other);
            return Optional.of(new SetEdit.MoveQuestion(
                    id, to.id(), step < 0 ? to.questions().size() : 0));
        });
    }

    /** Computes the move of a section by one position; empty at either end of the set. */
    static Optional<SetEdit.MoveSection> step(QuestionSet set, SectionId id, int step) {
        List<SectionId> sections = set.sections().stream().map(Section::id).toList();
        int at = sections.indexOf(id);
        int place = at + step;
        return at < 0 || place < 0 || place >= sections.size()
                ? Optional.empty()
                : Optional.of(new SetEdit.MoveSection(id, place));
    }

    private QuestionSet set() {
        return editor.editing().set();
    }

    private String name(QuestionId id) {
        return set().question(id).stream()
                .map(Question::shortTitle)
                .filter(title -> !title.isBlank())
                .map(title -> "“" + title + "”")
                .findFirst()
                .orElse("a question");
    }

    private String name(SectionId id) {
        return set().sections().stream()
                .filter(s -> s.id().equals(id))
                .map(s -> "“" + s.title() + "”")
                .findFirst()
                .orElse("");
    }

    /** Asks for the set and the section that a question goes to. */
    private static final class TransferDialog {

        private TransferDialog() {}

        static Dialog of(String name, List<QuestionSet> others, boolean move, BiConsumer<QuestionSet, SectionId> take) {
            var set = new ComboBox<QuestionSet>("Question set");
            var section = new Select<Section>();
            set.setItems(others);
            set.setItemLabelGenerator(QuestionSet::title);
            set.setHelperText(
                    move
                            ? "The question leaves this set; published revisions keep it."
                            : "The copy goes its own way from here.");
            section.setLabel("Section");
            section.setItemLabelGenerator(s -> s == null ? "" : s.title());
            set.addValueChangeListener(e -> {
                List<Section> sections =
                        e.getValue() == null ? List.of() : e.getValue().sections();
                section.setItems(sections);
                if (!sections.isEmpty()) {
                    section.setValue(sections.getFirst());
                }
            });
            return new FormDialog((move ? "Move %s" : "Copy %s").formatted(name), set, section)
                    .required("set", set, "Choose the set that it goes to.")
                    .required("section", section, "This set has no section yet. Add one there first.")
                    .confirm(
                            move ? "Move" : "Copy",
                            () -> take.accept(set.getValue(), section.getValue().id()));
        }
    }
}
