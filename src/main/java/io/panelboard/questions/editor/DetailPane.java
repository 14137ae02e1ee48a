package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.ui.QuestionCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the selected part of the set beside the outline; keeps a pane with unsaved input until it is saved. */
final class DetailPane extends Div {

    private final transient Editor editor;
    private final transient OutlineCommands commands;
    private final OutlineElement outline;
    private final transient Map<Selection, Pane> kept = new LinkedHashMap<>();
    private transient Selection selection = new Selection.AtSet();
    private Pane pane;

    DetailPane(Editor editor, OutlineCommands commands, OutlineElement outline) {
        this.editor = editor;
        this.commands = commands;
        this.outline = outline;
        pane = setPane();
        add(pane);
        outline.select(selection);
    }

    Selection selection() {
        return selection;
    }

    void select(Selection at) {
        if (pane.unsaved().isPresent()) {
            kept.put(selection, pane);
        }
        Pane existing = kept.remove(at);
        selection = at;
        Pane next = existing != null ? existing : pane(at);
        remove(pane);
        pane = next;
        add(pane);
        outline.select(selection);
    }

    void focusStart() {
        pane.focusStart();
    }

    void update(QuestionSet set) {
        kept.values().forEach(p -> p.update(set));
        if (!pane.update(set)) {
            select(selection);
        }
    }

    void retry() {
        pane.retry();
        kept.values().forEach(Pane::retry);
        kept.values().removeIf(p -> p.unsaved().isEmpty());
    }

    Optional<String> unsaved() {
        return pane.unsaved().or(this::unsavedElsewhere);
    }

    private Optional<String> unsavedElsewhere() {
        return kept.entrySet().stream()
                .flatMap(e -> e.getValue().unsaved().stream().map(why -> where(e.getKey()) + ": " + why))
                .findFirst();
    }

    private String where(Selection at) {
        return switch (at) {
            case Selection.AtSet() -> "About this set";
            case Selection.AtSection(var id) -> "A section";
            case Selection.AtQuestion(var id) ->
                set().question(id)
                        .map(Question::shortTitle)
                        .filter(t -> !t.isBlank())
                        .orElse("A question");
        };
    }

    private Pane pane(Selection at) {
        return switch (at) {
            case Selection.AtSet() -> setPane();
            case Selection.AtSection(var id) ->
                set().sections().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .<Pane>map(s -> new SectionPane(editor, commands, s))
                        .orElseGet(this::fallbackPane);
            case Selection.AtQuestion(var id) -> questionPane(id);
        };
    }

    private Pane questionPane(QuestionId id) {
        if (OutlineCommands.place(set(), id).isPresent()) {
            return new QuestionPane(editor, commands, set().question(id).orElseThrow());
        }
        return set().question(id)
                .<Pane>map(q -> new ArchivedPane(commands, q, set()))
                .orElseGet(this::fallbackPane);
    }

    private Pane fallbackPane() {
        selection = new Selection.AtSet();
        Pane existing = kept.remove(selection);
        return existing == null ? setPane() : existing;
    }

    private Pane setPane() {
        return new SetPane(editor, commands::addSection, set());
    }

    private QuestionSet set() {
        return editor.editing().set();
    }

    /** Shows an archived question and restores it. */
    private static final class ArchivedPane extends Pane {

        private final transient QuestionId id;
        private final Select<Section> section = new Select<>();
        private final Button restore;
        private transient List<Section> shown = List.of();

        ArchivedPane(OutlineCommands commands, Question question, QuestionSet set) {
            super("Archived: " + question.shortTitle());
            id = question.id();
            section.setLabel("Restore to");
            section.setItemLabelGenerator(s -> s == null ? "" : s.title());
            restore =
                    new Button("Restore", e -> section.getOptionalValue().ifPresent(s -> commands.restore(id, s.id())));
            restore.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(section, restore);
            actions.addClassName("pb-edit-actions");
            add(
                    new Paragraph("This question is not published. What was published before keeps it."),
                    actions,
                    new QuestionCard(0, question, set.scale()));
            update(set);
        }

        @Override
        boolean update(QuestionSet set) {
            if (!set.sections().equals(shown)) {
                shown = set.sections();
                section.setItems(shown);
                if (!shown.isEmpty()) {
                    section.setValue(shown.getLast());
                }
                restore.setEnabled(!shown.isEmpty());
            }
            return set.archived().stream().anyMatch(q -> q.id().equals(id));
        }

        @Override
        Optional<String> unsaved() {
            return Optional.empty();
        }

        @Override
        void retry() {}
    }
}
