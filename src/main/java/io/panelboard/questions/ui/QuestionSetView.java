package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageTitle;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question set as it will be published next. */
@Route(Routes.QUESTION_SETS + "/:id")
@RolesAllowed("ADMINISTRATOR")
class QuestionSetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_ID = 100;

    private final QuestionSets sets;
    private final CurrentPerson current;
    private String pageTitle = "Question set";

    QuestionSetView(QuestionSets sets, CurrentPerson current) {
        this.sets = sets;
        this.current = current;
        addClassName("pb-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .map(QuestionSetId::new)
                .flatMap(sets::find)
                .ifPresentOrElse(this::show, this::showMissing);
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(QuestionSet set) {
        removeAll();
        pageTitle = set.title();
        var publish = new Button("Publish revision", e -> new PublishDialog(note -> publish(set, note)).open());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageTitle(set.title(), facts(set), publish), new SetContent(set));
    }

    private void showMissing() {
        removeAll();
        add(new EmptyState(
                "This question set does not exist",
                "It may have been removed, or the address is not complete.",
                new Anchor(Routes.QUESTION_SETS, "All question sets")));
    }

    private void publish(QuestionSet set, String note) {
        Revision revision = sets.publish(current.get(), set.id(), note);
        Notices.done("Revision %d is published. Interviews can use it now.".formatted(revision.number()));
        sets.find(set.id()).ifPresent(this::show);
    }

    private static String facts(QuestionSet set) {
        return Stream.of(
                        set.role(),
                        set.level(),
                        Counts.of(set.questions().size(), "question"),
                        Counts.of(SetTable.minutes(set.questions()), "minute"),
                        set.latest() == 0 ? "Not published yet" : "Latest revision: " + set.latest())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
