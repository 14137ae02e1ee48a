package io.panelboard.questions.revisions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionDiff;
import io.panelboard.questions.SetState;
import java.util.ArrayList;
import java.util.List;

/** Compares any two revisions, or one and the draft. */
final class ComparePart extends Section {

    private final Select<Choice> before = new Select<>();
    private final Select<Choice> after = new Select<>();
    private final Div difference = new Div();

    private record Choice(String label, SetState state) {}

    ComparePart() {
        addClassName("pb-rev-compare");
        before.setLabel("What changed from");
        after.setLabel("to");
        for (Select<Choice> select : List.of(before, after)) {
            select.setItemLabelGenerator(Choice::label);
            select.addValueChangeListener(e -> compare());
        }
        var choice = new Div(before, after);
        choice.addClassName("pb-filters");
        add(new H2("Compare"), choice, difference);
    }

    /** Offers the draft and the revisions; shows first what publishing would change, or else what the newest changed. */
    void show(QuestionSet draft, List<Revision> revisions) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("Draft", SetState.of(draft)));
        revisions.forEach(r -> choices.add(new Choice("Revision " + r.number(), SetState.of(r))));
        before.setItems(choices);
        after.setItems(choices);
        boolean published = choices.size() > 2
                && RevisionDiff.between(
                                choices.get(1).state(), choices.getFirst().state())
                        .isEmpty();
        int first = published ? 1 : 0;
        after.setValue(choices.get(first));
        before.setValue(choices.size() > 1 ? choices.get(first + 1) : choices.getFirst());
    }

    private void compare() {
        difference.removeAll();
        Choice from = before.getValue();
        Choice to = after.getValue();
        if (from != null && to != null) {
            difference.add(new ChangedSet(RevisionDiff.between(from.state(), to.state())));
        }
    }
}
