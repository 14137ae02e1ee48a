package io.panelboard.candidates.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateProgress.Progress;
import io.panelboard.jobs.Job;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters and sorts the list of candidates; the address reflects both. */
final class CandidateFilters extends Div {

    private final TextField text = new TextField("Find");
    private final ComboBox<Job> job = new ComboBox<>("Job");
    private final ComboBox<String> state = new ComboBox<>("State");
    private final Select<CandidateOrder> order = new Select<>();
    private boolean quiet;

    CandidateFilters(Runnable changed) {
        addClassName("pb-filters");
        text.setPlaceholder("Name, email or job");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        job.setItemLabelGenerator(Job::label);
        job.setPlaceholder("All jobs");
        job.setClearButtonVisible(true);
        state.setPlaceholder("All states");
        state.setClearButtonVisible(true);
        order.setLabel("Sort by");
        order.setItems(CandidateOrder.values());
        order.setItemLabelGenerator(CandidateOrder::label);
        order.setValue(CandidateOrder.NAME);
        List.<HasValue<?, ?>>of(text, job, state, order)
                .forEach(field -> field.addValueChangeListener(_ -> {
                    if (!quiet) {
                        changed.run();
                    }
                }));
        add(text, job, state, order);
    }

    /** Sets the values of the address; invalid ones are ignored. */
    void show(QueryParameters query) {
        quiet = true;
        text.setValue(query.getSingleParameter("find").orElse(""));
        job.setValue(query.getSingleParameter("job").flatMap(this::offered).orElse(null));
        state.setValue(query.getSingleParameter("state")
                .filter(wanted -> state.getListDataView().contains(wanted))
                .orElse(null));
        CandidateOrder wanted = PageQuery.constant(query, "sort", CandidateOrder.class);
        order.setValue(wanted == null ? CandidateOrder.NAME : wanted);
        quiet = false;
    }

    private Optional<Job> offered(String id) {
        return job.getListDataView()
                .getItems()
                .filter(known -> known.id().value().equals(id))
                .findFirst();
    }

    /** Offers these jobs; the chosen one stays. */
    void offer(List<Job> jobs) {
        String chosen = job.getValue() == null ? "" : job.getValue().id().value();
        quiet = true;
        FoldedChoices.fill(job, jobs);
        job.setValue(offered(chosen).orElse(null));
        quiet = false;
    }

    /** Offers the states of these candidates; the chosen one stays. */
    void offerStatesOf(List<CandidateEntry> candidates, Map<CandidateId, Progress> progress) {
        var states = candidates.stream()
                .map(candidate -> stateOf(progress.get(candidate.candidate().id())))
                .distinct()
                .sorted(Folding.ORDER)
                .toList();
        String chosen = state.getValue();
        quiet = true;
        FoldedChoices.fill(state, states);
        state.setValue(chosen != null && states.contains(chosen) ? chosen : null);
        quiet = false;
    }

    /** Returns the words for how far a candidate is. */
    static String stateOf(@Nullable Progress progress) {
        return progress == null ? "No interview yet" : progress.state();
    }

    boolean matches(CandidateEntry listed, @Nullable Progress progress) {
        String wanted = Folding.search(text.getValue());
        return (job.getValue() == null || listed.isFor(job.getValue()))
                && (state.getValue() == null || state.getValue().equals(stateOf(progress)))
                && Stream.of(listed.candidate().name(), listed.candidate().email(), listed.jobs())
                        .anyMatch(part -> Folding.search(part).contains(wanted));
    }

    CandidateOrder order() {
        return order.getValue();
    }

    /** Returns the address that reproduces the filters and the order. */
    String address() {
        return PageQuery.address(Routes.CANDIDATES)
                .with("find", text.getValue().strip())
                .with("job", job.getValue() == null ? null : job.getValue().id().value())
                .with("state", state.getValue())
                .with("sort", order.getValue() == CandidateOrder.NAME ? null : order.getValue())
                .text();
    }
}
