package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionDiff;
import io.panelboard.questions.revisions.ChangedSet;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Texts;
import io.panelboard.shared.ui.FormDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for the note of a new revision, or lists what stops publishing. */
final class PublishDialog {

    private PublishDialog() {}

    /**
     * Shows what publishing changes and what speaks against it, asks for the revision's note, and confirms: publishing is
     * irreversible.
     *
     * @param newest the revision before, or null if this is the first
     * @param others the names of those who have the draft open as well
     * @param publish receives the note
     */
    static Dialog ask(QuestionSet draft, @Nullable Revision newest, List<String> others, Consumer<String> publish) {
        var note = new TextArea("Note");
        note.setHelperText("What is new, for those who plan interviews. A published revision never changes.");
        var content = new ArrayList<Component>();
        content.add(difference(draft, newest));
        Stream.concat(
                        others.isEmpty()
                                ? Stream.empty()
                                : Stream.of("%s in this draft too. What is published is what you see here."
                                        .formatted(Texts.joined(others) + (others.size() == 1 ? " is" : " are"))),
                        Summary.of(draft).warnings().stream())
                .map(PublishDialog::warning)
                .forEach(content::add);
        content.add(note);
        return new FormDialog("Publish revision " + (draft.latest() + 1), content.toArray(Component[]::new))
                .field("note", note)
                .confirm("Publish", () -> publish.accept(note.getValue()));
    }

    private static Component difference(QuestionSet draft, @Nullable Revision newest) {
        if (newest == null) {
            return new Paragraph("The first revision: %s in %s."
                    .formatted(
                            FigureFormatter.count(draft.questions().size(), "question"),
                            FigureFormatter.count(draft.sections().size(), "section")));
        }
        var changes = new Div(new H3("What changes since revision " + newest.number()));
        changes.add(new ChangedSet(RevisionDiff.between(newest, draft)));
        changes.addClassName("pb-publish-changes");
        return changes;
    }

    private static Paragraph warning(String sentence) {
        var warning = new Paragraph(sentence);
        warning.addClassName("pb-warning");
        return warning;
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
