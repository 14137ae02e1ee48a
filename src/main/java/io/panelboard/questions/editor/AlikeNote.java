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

/** Lists the questions similar to the one in the form, each with a link. */
final class AlikeNote extends Div {

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
                link(question, here),
                new Text(" %s, %s alike".formatted(where, FigureFormatter.percent(other.similarity()))));
    }

    /** Returns a button for a question of this set, because following a link would drop the undo history. */
    private Component link(BankQuestion to, QuestionSetId here) {
        String title = "“" + to.question().shortTitle() + "”";
        if (to.set().equals(here)) {
            var select = new Button(
                    title,
                    e -> editor.select(new Selection.AtQuestion(to.question().id())));
            select.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            return select;
        }
        return new Anchor(
                Routes.of(Routes.QUESTION_SETS, to.set().value())
                        + "?question="
                        + to.question().id().value(),
                title);
    }
}
