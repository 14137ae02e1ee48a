package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.FormDialog;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the note of a new revision, or lists what stops publishing. */
final class PublishDialog {

    private PublishDialog() {}

    /** Asks for the revision's note and confirms publishing, which is irreversible. */
    static Dialog ask(Consumer<String> publish) {
        var note = new TextArea("Note");
        note.setHelperText("What is new, for those who plan interviews. A published revision never changes.");
        return new FormDialog("Publish a revision", note)
                .field("note", note)
                .confirm("Publish", () -> publish.accept(note.getValue()));
    }

    /** Lists the problems that stop publishing, with links. */
    static Dialog problems(List<Summary.Problem> problems, Consumer<Selection> select) {
        var dialog = new Dialog("Not ready to publish");
        dialog.addClassName("pb-dialog");
        var list = new UnorderedList();
        list.addClassName("pb-edit-problems");
        problems.forEach(problem -> list.add(item(problem, dialog, select)));
        dialog.add(new Paragraph("Write what is missing, or archive the question."), list);
        dialog.getFooter().add(new Button("Close", e -> dialog.close()));
        return dialog;
    }

    private static ListItem item(Summary.Problem problem, Dialog dialog, Consumer<Selection> select) {
        if (problem.question() == null) {
            return new ListItem(problem.sentence());
        }
        var at = new Selection.AtQuestion(problem.question());
        var button = new Button(problem.sentence(), e -> {
            dialog.close();
            select.accept(at);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(button);
    }
}
