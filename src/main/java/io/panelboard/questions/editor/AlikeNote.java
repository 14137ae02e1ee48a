package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.BankQuestion;
import io.panelboard.questions.NearDuplicates.Similar;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Routes;
import java.util.List;

/** The questions that are much like the one in the form, with the way to each of them. */
final class AlikeNote extends Div {

    private static final long serialVersionUID = 1;
    private static final int MOST = 5;

    private final transient Editor editor;
    private transient List<Similar<BankQuestion>> shown = List.of();

    AlikeNote(Editor editor) {
        this.editor = editor;
        addClassName("pb-edit-alike");
        setVisible(false);
    }

    void show(List<Similar<BankQuestion>> others) {
        if (others.equals(shown)) {
            return;
        }
        shown = others;
        setVisible(!others.isEmpty());
        removeAll();
        if (others.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        others.stream().limit(MOST).forEach(other -> list.add(item(other)));
        add(new Paragraph("Asks nearly the same as:"), list);
        if (others.size() > MOST) {
            add(new Paragraph("and " + FigureFormatter.count(others.size() - MOST, "more question") + " of the bank."));
        }
    }

    private ListItem item(Similar<BankQuestion> other) {
        BankQuestion question = other.item();
        QuestionSetId here = editor.editing().set().id();
        String where = question.set().equals(here) ? "in this set" : "in “" + question.setTitle() + "”";
        return new ListItem(
                way(question, here),
                new Text(" %s, %s alike".formatted(where, FigureFormatter.percent(other.similarity()))));
    }

    /** Inside the set one stays in the editor, with what can be undone there. */
    private Component way(BankQuestion to, QuestionSetId here) {
        String title = "“" + to.question().shortTitle() + "”";
        if (to.set().equals(here)) {
            var look = new Button(
                    title,
                    e -> editor.look(new Selection.AtQuestion(to.question().id())));
            look.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            return look;
        }
        return new Anchor(
                Routes.of(Routes.QUESTION_SETS, to.set().value())
                        + "?question="
                        + to.question().id().value(),
                title);
    }
}
