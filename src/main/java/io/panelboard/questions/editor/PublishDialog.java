package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.Attempt;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the note of a new revision, or lists what stops publishing. */
final class PublishDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private PublishDialog(String title, String cancel) {
        setHeaderTitle(title);
        getFooter().add(new Button(cancel, e -> close()));
    }

    /** Asks for the revision's note and confirms publishing, which is irreversible. */
    static PublishDialog ask(Consumer<String> publish) {
        var dialog = new PublishDialog("Publish a revision", "Cancel");
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        var note = new TextArea("Note");
        note.setHelperText("What is new, for those who plan interviews. A published revision never changes.");
        note.setWidthFull();
        dialog.add(note);
        var button = new Button("Publish", e -> {
            if (new Attempt().field("note", note).run(() -> publish.accept(note.getValue()))) {
                dialog.close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(button);
        return dialog;
    }

    /** Lists the problems that stop publishing, with links. */
    static PublishDialog problems(List<Summary.Problem> problems, Consumer<Selection> select) {
        var dialog = new PublishDialog("Not ready to publish", "Close");
        dialog.addClassName("pb-dialog");
        var list = new UnorderedList();
        list.addClassName("pb-edit-problems");
        problems.forEach(problem -> list.add(dialog.item(problem, select)));
        dialog.add(new Paragraph("Write what is missing, or archive the question."), list);
        return dialog;
    }

    private ListItem item(Summary.Problem problem, Consumer<Selection> select) {
        if (problem.question() == null) {
            return new ListItem(problem.sentence());
        }
        var at = new Selection.AtQuestion(problem.question());
        var button = new Button(problem.sentence(), e -> {
            close();
            select.accept(at);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(button);
    }
}
