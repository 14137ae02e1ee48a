package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.Competencies;
import io.panelboard.questions.Competencies.Competency;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageTitle;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The curated list of what questions give evidence for. */
@Route(Routes.COMPETENCIES)
@com.vaadin.flow.router.PageTitle("Competencies · Panelboard")
@RolesAllowed("ADMINISTRATOR")
class CompetenciesView extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private final transient Competencies competencies;
    private final transient CurrentPerson current;
    private final TextField name = new TextField("New competency");
    private final Div list = new Div();

    CompetenciesView(Competencies competencies, CurrentPerson current) {
        this.competencies = competencies;
        this.current = current;
        addClassName("pb-page");
        name.setPlaceholder("Error handling");
        var add = new Button("Add", e -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, add);
        form.addClassNames("pb-filters", "pb-bank-add");
        add(
                new PageTitle(
                        "Competencies",
                        "What questions give evidence for. Changes here change the drafts, never what was published."),
                form,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<Competency> all = competencies.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    "No competency yet", "Add what your questions give evidence for, such as “Error handling”."));
        } else {
            list.add(new CompetencyTable(
                    all, new CompetencyTable.Ask(this::putOnTheList, this::rename, this::merge, this::retire)));
        }
    }

    private void add() {
        if (new Attempt().field("name", name).run(() -> competencies.add(current.get(), name.getValue()))) {
            name.clear();
            show();
        }
    }

    private void putOnTheList(Competency competency) {
        new Attempt().run(() -> {
            competencies.add(current.get(), competency.name());
            show();
        });
    }

    private void rename(Competency competency) {
        CompetencyDialog.rename(competency.name(), to -> {
                    int questions = competencies.rename(current.get(), competency.name(), to);
                    Notices.done("“%s” is “%s” now, in %s."
                            .formatted(competency.name(), to.strip(), Counts.of(questions, "question")));
                    show();
                })
                .open();
    }

    private void merge(Competency competency) {
        List<String> others = competencies.names().stream()
                .filter(n -> !n.equalsIgnoreCase(competency.name()))
                .toList();
        CompetencyDialog.merge(competency.name(), others, into -> {
                    int questions = competencies.merge(current.get(), competency.name(), into);
                    Notices.done("“%s” became part of “%s”, in %s."
                            .formatted(competency.name(), into, Counts.of(questions, "question")));
                    show();
                })
                .open();
    }

    private void retire(Competency competency) {
        new Attempt().run(() -> {
            competencies.retire(current.get(), competency.name(), !competency.retired());
            show();
        });
    }
}
