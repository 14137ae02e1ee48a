package io.panelboard.candidates.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateProgress.Progress;
import io.panelboard.shared.Folding;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters and sorts the list of candidates; the address reflects both. */
final class CandidateFilters extends Div {

    private final TextField text = new TextField("Find");
    private final ComboBox<String> role = new ComboBox<>("Role");
    private final ComboBox<String> state = new ComboBox<>("State");
    private final Select<CandidateOrder> order = new Select<>();
    private boolean quiet;

    CandidateFilters(Runnable changed) {
        addClassName("pb-filters");
        text.setPlaceholder("Name, email or role");
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        role.setPlaceholder("All roles");
        role.setClearButtonVisible(true);
        state.setPlaceholder("All states");
        state.setClearButtonVisible(true);
        order.setLabel("Sort by");
        order.setItems(CandidateOrder.values());
        order.setItemLabelGenerator(CandidateOrder::label);
        order.setValue(CandidateOrder.NAME);
        List.<HasValue<?, ?>>of(text, role, state, order)
                .forEach(field -> field.addValueChangeListener(_ -> {
                    if (!quiet) {
                        changed.run();
                    }
                }));
        add(text, role, state, order);
    }

    /** Sets the values of the address; invalid ones are ignored. */
    void show(QueryParameters query) {
        quiet = true;
        text.setValue(query.getSingleParameter("find").orElse(""));
        role.setValue(query.getSingleParameter("role")
                .filter(wanted -> role.getListDataView().contains(wanted))
                .orElse(null));
        state.setValue(query.getSingleParameter("state")
                .filter(wanted -> state.getListDataView().contains(wanted))
                .orElse(null));
        CandidateOrder wanted = PageQuery.constant(query, "sort", CandidateOrder.class);
        order.setValue(wanted == null ? CandidateOrder.NAME : wanted);
        quiet = false;
    }

    /** Offers the roles of these candidates; the chosen one stays. */
    void offerRolesOf(List<Candidate> candidates) {
        var roles = new TreeMap<String, String>();
        candidates.forEach(candidate -> roles.putIfAbsent(Folding.key(candidate.role()), candidate.role()));
        String chosen = role.getValue();
        quiet = true;
        FoldedChoices.fill(role, roles.values());
        role.setValue(chosen != null && roles.containsValue(chosen) ? chosen : null);
        quiet = false;
    }

    /** Offers the states of these candidates; the chosen one stays. */
    void offerStatesOf(List<Candidate> candidates, Map<CandidateId, Progress> progress) {
        var states = candidates.stream()
                .map(candidate -> stateOf(progress.get(candidate.id())))
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

    boolean matches(Candidate candidate, @Nullable Progress progress) {
        String wanted = Folding.search(text.getValue());
        return (role.getValue() == null || Folding.same(role.getValue(), candidate.role()))
                && (state.getValue() == null || state.getValue().equals(stateOf(progress)))
                && Stream.of(candidate.name(), candidate.email(), candidate.role())
                        .anyMatch(part -> Folding.search(part).contains(wanted));
    }

    CandidateOrder order() {
        return order.getValue();
    }

    /** Returns the address that reproduces the filters and the order. */
    String address() {
        return PageQuery.address(Routes.CANDIDATES)
                .with("find", text.getValue().strip())
                .with("role", role.getValue())
                .with("state", state.getValue())
                .with("sort", order.getValue() == CandidateOrder.NAME ? null : order.getValue())
                .text();
    }
}
