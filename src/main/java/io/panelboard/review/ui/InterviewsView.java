package io.panelboard.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.Reviews;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageTitle;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All interviews, for the hiring manager. It is read anew when it is opened. */
@Route(Routes.INTERVIEWS)
@com.vaadin.flow.router.PageTitle("Interviews · Panelboard")
@Menu(title = "Interviews", order = 10)
@RolesAllowed("HIRING_MANAGER")
final class InterviewsView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private final transient Reviews reviews;
    private final transient CurrentPerson current;
    private final TextField find = new TextField("Find");
    private final Select<State> state = new Select<>();
    private final Div filters = new Div(find, state);
    private final InterviewTable table = new InterviewTable();
    private final EmptyState empty = new EmptyState(
            "No interview yet",
            "Plan the first one: add the candidate, pick a question set and compose the panel.",
            Links.link(Routes.PLAN, "Plan the first interview"));
    private transient List<Reviews.Row> rows = List.of();

    InterviewsView(Reviews reviews, CurrentPerson current) {
        this.reviews = reviews;
        this.current = current;
        addClassNames("pb-page", "pb-interviews-page");
        find.setPlaceholder("Candidate, role, panel or decision");
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(e -> showMatches());
        state.setLabel("State");
        state.setItems(State.values());
        state.setItemLabelGenerator(s -> s == null ? "All states" : s.label());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("All states");
        state.addValueChangeListener(e -> showMatches());
        filters.addClassName("pb-filters");
        add(
                new PageTitle(
                        "Interviews",
                        "Every interview, the latest first.",
                        Links.primary(Routes.PLAN, "Plan an interview")),
                filters,
                table,
                empty);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        Person viewer = current.get();
        rows = reviews.rows(viewer);
        table.in(viewer.zone());
        filters.setVisible(!rows.isEmpty());
        table.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
        showMatches();
    }

    private void showMatches() {
        String wanted = find.getValue().strip().toLowerCase(Locale.ROOT);
        table.show(rows.stream()
                .filter(row -> state.isEmpty() || State.of(row.interview(), row.phase()) == state.getValue())
                .filter(row ->
                        texts(row).anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted)))
                .toList());
    }

    private static Stream<String> texts(Reviews.Row row) {
        return Stream.concat(
                row.panel().stream(),
                Stream.of(row.candidate().name(), row.candidate().role(), row.set(), InterviewTable.decision(row)));
    }
}
