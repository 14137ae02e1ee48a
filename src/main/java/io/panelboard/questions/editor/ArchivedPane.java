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
import java.util.List;
import java.util.Optional;

/** Shows an archived question and restores it. */
final class ArchivedPane extends Pane {

    private final transient QuestionId id;
    private final Select<Section> section = new Select<>();
    private final Button restore;
    private transient List<Section> shown = List.of();

    ArchivedPane(OutlineCommands commands, Question question, QuestionSet set) {
        super("Archived: " + question.shortTitle());
        id = question.id();
        section.setLabel("Restore to");
        section.setItemLabelGenerator(s -> s == null ? "" : s.title());
        restore = new Button("Restore", e -> section.getOptionalValue().ifPresent(s -> commands.restore(id, s.id())));
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
