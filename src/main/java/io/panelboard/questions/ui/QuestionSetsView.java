package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageTitle;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All question sets, the one changed last first. */
@Route(Routes.QUESTION_SETS)
@com.vaadin.flow.router.PageTitle("Question sets · Panelboard")
@Menu(title = "Question sets", order = 30)
@RolesAllowed("ADMINISTRATOR")
class QuestionSetsView extends Div {

    private static final long serialVersionUID = 1;

    QuestionSetsView(QuestionSets questionSets, CurrentPerson current) {
        addClassName("pb-page");
        List<QuestionSet> sets = questionSets.all();
        add(new PageTitle(
                "Question sets",
                "What panels ask, and what earns which score.",
                sets.isEmpty() ? none() : actions(questionSets, current)));
        if (sets.isEmpty()) {
            add(new EmptyState(
                    "No question set yet",
                    "Write one here, or import a list that you have: headings become sections, bullets become questions.",
                    importing(),
                    creating(questionSets, current)));
        } else {
            add(new SetTable(sets, current.get().zone()));
        }
    }

    private static Component[] none() {
        return new Component[0];
    }

    private static Component[] actions(QuestionSets sets, CurrentPerson current) {
        return new Component[] {
            link(Routes.QUESTION_BANK, "Question bank"),
            link(Routes.COMPETENCIES, "Competencies"),
            importing(),
            creating(sets, current)
        };
    }

    private static Anchor link(String route, String text) {
        var link = new Anchor(route, text);
        link.addClassName("pb-link-button");
        return link;
    }

    private static Button importing() {
        return new Button("Import questions", e -> e.getSource().getUI().ifPresent(ui -> ui.navigate(Routes.IMPORT)));
    }

    private static Button creating(QuestionSets sets, CurrentPerson current) {
        var button = new Button("New question set", e -> new NewSetDialog(sets, current).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
