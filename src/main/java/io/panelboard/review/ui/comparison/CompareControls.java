package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Comparisons;
import io.panelboard.review.JobChoice;
import io.panelboard.shared.ui.FoldedChoices;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the controls for job, shortlist, decision, scale and order. */
final class CompareControls extends Div {

    private final ComboBox<JobChoice> job = new ComboBox<>("Job");
    private final MultiSelectComboBox<Candidate> shortlist = new MultiSelectComboBox<>("Shortlist");
    private final Checkbox decided = new Checkbox("Decided ones too");
    private final Select<CompareOrder> order = new Select<>();
    private final Select<Integer> scale = new Select<>();
    private final transient Runnable changed;
    private transient Set<CandidateId> offered = Set.of();
    private boolean quiet;

    /** @param jobChanged runs when another job is chosen, {@code changed} for every other control */
    CompareControls(Runnable jobChanged, Runnable changed) {
        this.changed = changed;
        addClassNames("pb-filters", "pb-cmp-filters");
        job.setItemLabelGenerator(JobChoice::label);
        job.addValueChangeListener(e -> {
            if (!quiet) {
                quiet = true;
                shortlist.clear();
                quiet = false;
                jobChanged.run();
            }
        });
        shortlist.setPlaceholder("The %d interviewed last".formatted(Comparisons.MOST));
        shortlist.setClearButtonVisible(true);
        shortlist.addClassName("pb-cmp-shortlist");
        order.setLabel("Sort by");
        order.setItemLabelGenerator(CompareOrder::label);
        scale.setLabel("Scale");
        scale.setItemLabelGenerator(levels -> levels + " levels");
        List.<HasValue<?, ?>>of(shortlist, order, scale, decided)
                .forEach(field -> field.addValueChangeListener(e -> notifyChanged()));
        add(job, shortlist, order, scale, decided);
    }

    void jobs(List<JobChoice> jobs, @Nullable JobChoice chosen) {
        silently(() -> {
            FoldedChoices.fill(job, jobs);
            job.setValue(chosen);
        });
    }

    void candidates(List<Candidate> candidates, Collection<String> chosen) {
        offered = candidates.stream().map(Candidate::id).collect(Collectors.toUnmodifiableSet());
        silently(() -> {
            FoldedChoices.fill(shortlist, candidates);
            Set<CandidateId> namesakes = Candidate.namesakes(candidates);
            shortlist.setItemLabelGenerator(candidate -> candidate.nameWith(namesakes));
            shortlist.setValue(candidates.stream()
                    .filter(c -> chosen.contains(c.id().value()))
                    .limit(Comparisons.MOST)
                    .toList());
        });
    }

    void decided(boolean chosen) {
        silently(() -> decided.setValue(chosen));
    }

    /**
     * @param levels of the scales among the results; with a single one the choice is hidden
     * @param asked the number of levels as it stands in the address; another one selects the first
     */
    void scales(List<Integer> levels, String asked) {
        silently(() -> {
            scale.setItems(levels);
            scale.setVisible(levels.size() > 1);
            if (!levels.isEmpty()) {
                scale.setValue(levels.stream()
                        .filter(number -> number.toString().equals(asked))
                        .findFirst()
                        .orElse(levels.getFirst()));
            }
        });
    }

    /** @param key of the requested order; an unknown one selects the first */
    void orders(List<CompareOrder> orders, String key) {
        silently(() -> {
            order.setItems(orders);
            order.setValue(
                    orders.stream().filter(o -> o.key().equals(key)).findFirst().orElse(orders.getFirst()));
        });
    }

    @Nullable JobChoice job() {
        return job.getValue();
    }

    Set<Candidate> shortlist() {
        return shortlist.getValue();
    }

    boolean decided() {
        return decided.getValue();
    }

    CompareOrder order() {
        CompareOrder chosen = order.getValue();
        return chosen == null ? CompareOrder.RESULT : chosen;
    }

    /** Returns the chosen number of levels as it stands in the address, empty where there is nothing to choose. */
    String scale() {
        return scale.isVisible() && scale.getValue() != null ? scale.getValue().toString() : "";
    }

    int levels(int otherwise) {
        Integer chosen = scale.getValue();
        return chosen == null ? otherwise : chosen;
    }

    /** Whether this candidate can be chosen, and so may be shown. */
    boolean offers(CandidateId id) {
        return offered.contains(id);
    }

    private void silently(Runnable action) {
        boolean before = quiet;
        quiet = true;
        action.run();
        quiet = before;
    }

    private void notifyChanged() {
        if (!quiet) {
            changed.run();
        }
    }
}
