package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the candidates for the hiring manager. */
@Route(Routes.CANDIDATES)
@com.vaadin.flow.router.PageTitle("Candidates · Panelboard")
@Menu(title = "Candidates", order = 20, icon = "vaadin:users")
@RolesAllowed("HIRING_MANAGER")
final class CandidatesView extends Div {

    private final Candidates candidates;
    private final Person viewer;
    private final TextField filter = new TextField("Find");
    private final CandidateList list;
    private final EmptyState empty;
    private List<Candidate> all = List.of();

    CandidatesView(Candidates candidates, Erasures erasures, CurrentPerson current) {
        this.candidates = candidates;
        viewer = current.get();
        addClassName("pb-candidates-page");
        list = new CandidateList(
                viewer,
                this::openDialog,
                candidate -> CandidateDialogs.erase(erasures, viewer, candidate, this::refresh)
                        .open());
        empty = new EmptyState(
                "No candidates yet",
                "Add the first one to plan an interview.",
                addButton("Add the first candidate", ButtonVariant.TERTIARY));
        filter.setPlaceholder("Name, email or role");
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> showMatches());
        filter.addClassName("pb-find");
        var title = new PageHeader(
                "Candidates",
                "The people you interview.",
                retention(),
                addButton("Add candidate", ButtonVariant.PRIMARY));
        add(title, filter, list, empty);
        refresh();
    }

    private static Anchor retention() {
        var link = new Anchor(Routes.RETENTION, "Retention");
        link.addClassName("pb-link-button");
        return link;
    }

    private void openDialog(@Nullable Candidate known) {
        CandidateDialogs.candidate(candidates, viewer, known, _ -> refresh()).open();
    }

    private void refresh() {
        all = candidates.all();
        boolean any = !all.isEmpty();
        filter.setVisible(any);
        list.setVisible(any);
        empty.setVisible(!any);
        showMatches();
    }

    private void showMatches() {
        String wanted = Folding.search(filter.getValue());
        list.show(all.stream()
                .filter(c -> Stream.of(c.name(), c.email(), c.role())
                        .anyMatch(text -> Folding.search(text).contains(wanted)))
                .toList());
    }

    private Button addButton(String text, ButtonVariant variant) {
        var button = new Button(text, _ -> openDialog(null));
        button.addThemeVariants(variant);
        return button;
    }
}
