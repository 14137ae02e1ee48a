package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Texts;
import java.util.Optional;
import java.util.function.Function;

/** Shows one section for renaming, moving, filling and removing. */
final class SectionPane extends Pane {

    private static final Field<Section, String> TITLE = new Field<>("title", Section::title, Section::titled);

    private final transient SectionId id;
    private final TextField title = FieldInput.line("Section title");
    private final Form form;
    private final Button up;
    private final Button down;
    private final Button remove;
    private final Paragraph full = new Paragraph();

    private static final class Form extends AutoForm<Section> {

        Form(Store<Section> store, Section section, TextField title) {
            super(store, section);
            add(bind(
                    TITLE,
                    FieldInput.<TextField, String, String>of(
                            title,
                            text -> Texts.required("title", "A section title", text, 200),
                            Function.identity(),
                            Function.identity())));
        }
    }

    SectionPane(Editor editor, OutlineCommands commands, Section section) {
        super("Section");
        id = section.id();
        form = new Form(DraftStore.section(editor, id), section, title);
        up = button("Move section up", () -> commands.step(id, -1));
        down = button("Move section down", () -> commands.step(id, 1));
        remove = button("Remove section", () -> commands.removeSection(id));
        var add = button("Add question", () -> commands.addQuestion(id));
        add.removeThemeVariants(ButtonVariant.TERTIARY);
        var actions = new Div(add, up, down, remove);
        actions.addClassName("pb-edit-actions");
        full.addClassName("pb-small");
        add(actions, form, full);
        update(editor.editing().set());
    }

    @Override
    void focusStart() {
        title.focus();
        title.getElement().executeJs("setTimeout(() => this.inputElement?.select())");
    }

    @Override
    boolean update(QuestionSet set) {
        Optional<Section> now =
                set.sections().stream().filter(s -> s.id().equals(id)).findFirst();
        if (now.isEmpty()) {
            return unsaved().isPresent();
        }
        Section section = now.get();
        form.update(section);
        title("Section: " + section.title());
        up.setEnabled(OutlineCommands.step(set, id, -1).isPresent());
        down.setEnabled(OutlineCommands.step(set, id, 1).isPresent());
        int questions = section.questions().size();
        remove.setEnabled(questions == 0);
        full.setText(
                questions == 0
                        ? "The section is empty: it is not published, and it can be removed."
                        : "%s in this section. To remove it, move or archive them first."
                                .formatted(FigureFormatter.count(questions, "question")));
        return true;
    }

    @Override
    Optional<String> unsaved() {
        return form.unsaved();
    }

    @Override
    void retry() {
        form.retry();
    }

    private static Button button(String label, Runnable action) {
        var button = new Button(label, e -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
