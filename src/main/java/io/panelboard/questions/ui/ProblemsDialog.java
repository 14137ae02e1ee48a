package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** Names what stops a set from being published, and leads there. */
final class ProblemsDialog extends Dialog {

    private static final long serialVersionUID = 1;

    ProblemsDialog(List<Summary.Problem> problems, Consumer<Looking> look) {
        setHeaderTitle("Not ready to publish");
        addClassName("pb-dialog");
        var list = new UnorderedList();
        list.addClassName("pb-edit-problems");
        problems.forEach(problem -> list.add(item(problem, look)));
        add(new Paragraph("Write what is missing, or archive the question."), list);
        getFooter().add(new Button("Close", e -> close()));
    }

    private ListItem item(Summary.Problem problem, Consumer<Looking> look) {
        if (problem.question() == null) {
            return new ListItem(problem.sentence());
        }
        var at = new Looking.AtQuestion(problem.question());
        var button = new Button(problem.sentence(), e -> {
            close();
            look.accept(at);
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(button);
    }
}
