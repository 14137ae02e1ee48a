package io.panelboard.interviews.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.people.PersonId;
import io.panelboard.shared.ui.Draft;
import java.util.function.Consumer;

/**
 * Keeps a half-filled plan in the browser, as other drafts are kept. Its fields hold things and not texts, so what is
 * kept is a text of all of them in a field that nobody sees.
 */
final class KeptPlan extends Div {

    private final TextArea memo = new TextArea();
    private final Draft draft;

    /**
     * @param of what the plan is for; each has a draft of its own
     * @param back receives the plan that was found in the browser
     */
    KeptPlan(PersonId person, String of, Consumer<PlanDraft> back) {
        memo.getElement().setAttribute("hidden", true);
        memo.setMaxLength(PlanDraft.LONGEST);
        draft = new Draft(person.value(), of, memo);
        add(draft);
        memo.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue().isEmpty()) {
                // It was discarded, and the page begins anew.
                UI.getCurrent().getPage().reload();
            } else if (e.isFromClient()) {
                PlanDraft.read(e.getValue()).ifPresent(back);
            }
        });
    }

    /** Keeps one version alone: what was filled in over an earlier one must not come back over this. */
    KeptPlan oneOf(String all) {
        draft.oneOf(all);
        return this;
    }

    void keep(PlanDraft plan) {
        memo.setValue(plan.text());
        // The draft keeps what its field says was typed.
        memo.getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    /** Lets go of it, because the plan is stored. */
    void done() {
        draft.done();
    }
}
