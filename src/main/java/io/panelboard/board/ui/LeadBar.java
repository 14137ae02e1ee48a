package io.panelboard.board.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.questions.QuestionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the line below the question: a step to either side for everybody, and for the Lead what moves the panel. */
final class LeadBar extends Div {

    private static final long serialVersionUID = 1;

    private final transient BoardActions actions;
    private final Button ask = new Button("Ask this question");
    private final Button skip = new Button("Skip question");
    private final Button next = new Button("Next question");
    private final Text then = new Text("");
    private transient @Nullable QuestionId nextQuestion;
    private transient @Nullable RailItem item;

    LeadBar(BoardActions actions) {
        this.actions = actions;
        addClassName("pb-lead-bar");
        ask.addClickListener(click ->
                Optional.ofNullable(item).ifPresent(i -> actions.perform(new BoardCommand.Activate(i.question()))));
        skip.addClickListener(click -> Optional.ofNullable(item).ifPresent(this::skip));
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("pb-next");
        next.addClickListener(click ->
                Optional.ofNullable(nextQuestion).ifPresent(q -> actions.perform(new BoardCommand.Activate(q))));
        var after = new Span(then);
        after.addClassName("pb-then");
        add(step("‹", "Previous in the list", -1), step("›", "Next in the list", 1), skip, ask, after, next);
    }

    void show(BoardView view, RailItem now) {
        item = now;
        nextQuestion = view.powers().next();
        boolean lead = view.powers().lead();
        boolean skipped = now.state() == RailItem.State.SKIPPED;
        boolean active = now.state() == RailItem.State.ACTIVE;
        setClassName("pb-leads", lead);
        skip.setVisible(lead && !skipped);
        ask.setVisible(lead && !active && !now.question().equals(nextQuestion));
        next.setVisible(lead && nextQuestion != null);
        String text = lead ? afterThis(view) : "";
        if (!text.equals(then.getText())) {
            then.setText(text);
        }
    }

    private String afterThis(BoardView view) {
        return view.rail().stream()
                .filter(i -> i.question().equals(nextQuestion))
                .map(i -> i.number() + " · " + i.title())
                .findFirst()
                .orElse("No question is left.");
    }

    private void skip(RailItem skipped) {
        new ReasonDialog(
                        "Skip question %d?".formatted(skipped.number()),
                        "%s weighs 0 for everyone. The reason stays on the record.".formatted(skipped.title()),
                        "Skip it",
                        reason -> actions.perform(new BoardCommand.Skip(skipped.question(), reason)))
                .open();
    }

    private static NativeButton step(String sign, String label, int by) {
        var button = new NativeButton(sign);
        button.addClassName("pb-step");
        button.setAriaLabel(label);
        button.getElement().setAttribute("data-look", String.valueOf(by));
        return button;
    }
}
