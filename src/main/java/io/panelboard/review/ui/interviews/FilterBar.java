package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewFilter.Decided;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewState;
import io.panelboard.review.JobChoice;
import io.panelboard.shared.ui.DateField;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Filters the list of interviews; the address reflects the filters, so that it can be shared. */
public final class FilterBar extends Div {

    private final TextField text = new TextField("Find");
    private final ComboBox<JobChoice> job = new ComboBox<>("Job");
    private final ComboBox<String> set = new ComboBox<>("Question set");
    private final Select<InterviewState> state = new Select<>();
    private final Select<Decided> decided = new Select<>();
    private final BigDecimalField result = new BigDecimalField("Result from");
    private final ComboBox<Person> panelist = new ComboBox<>("Panelist");
    private final DateField from = new DateField("From");
    private final DateField until = DateField.until("Until", from);
    private final Select<InterviewOrder> order = new Select<>();
    private final Button clear = new Button("Clear filters", click -> clear());
    private final transient Runnable changed;
    private boolean quiet;

    FilterBar(Runnable changed) {
        this.changed = changed;
        addClassNames("pb-filters", "pb-cmp-filters");
        text.setPlaceholder("Candidate, set, panel or decision");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        job.setItemLabelGenerator(JobChoice::label);
        job.setPlaceholder("All jobs");
        job.setClearButtonVisible(true);
        set.setPlaceholder("All sets");
        set.setClearButtonVisible(true);
        choice(state, "State", "All states", InterviewState.values(), InterviewState::label);
        choice(decided, "Decision", "All decisions", Decided.values(), Decided::label);
        result.setPlaceholder("Any");
        result.setClearButtonVisible(true);
        panelist.setPlaceholder("Everybody");
        panelist.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        order.setLabel("Sort by");
        order.setItems(Arrays.stream(InterviewOrder.By.values())
                .flatMap(by -> Stream.of(new InterviewOrder(by, false), new InterviewOrder(by, true)))
                .toList());
        order.setItemLabelGenerator(InterviewOrder::label);
        order.setValue(InterviewOrder.PAST_FIRST);
        List.<HasValue<?, ?>>of(text, job, set, state, decided, result, panelist, from, until, order)
                .forEach(field -> field.addValueChangeListener(e -> notifyChanged()));
        List.of(from, until).forEach(date -> date.addRefusalListener(this::notifyChanged));
        add(text, job, set, state, decided, result, panelist, from, until, order, clear);
    }

    private static <T> void choice(Select<T> select, String label, String all, T[] items, Function<T, String> name) {
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? all : name.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
    }

    /** Sets the choices and the values from the address; invalid values are ignored. */
    void show(InterviewLists.Choices choices, QueryParameters query) {
        quiet = true;
        FoldedChoices.fill(job, choices.jobs());
        FoldedChoices.fill(set, choices.sets());
        FoldedChoices.fill(panelist, choices.panelists());
        panelist.setItemLabelGenerator(person -> Person.nameAmong(person, choices.panelists()));
        text.setValue(query.getSingleParameter("find").orElse(""));
        job.setValue(query.getSingleParameter("job")
                .flatMap(id -> choices.jobs().stream()
                        .filter(choice -> choice.id().value().equals(id))
                        .findFirst())
                .orElse(null));
        set.setValue(
                query.getSingleParameter("set").filter(choices.sets()::contains).orElse(null));
        InterviewOrder.By by = PageQuery.constant(query, "sort", InterviewOrder.By.class);
        order.setValue(
                by == null
                        ? InterviewOrder.PAST_FIRST
                        : new InterviewOrder(
                                by, query.getSingleParameter("reversed").isPresent()));
        state.setValue(PageQuery.constant(query, "state", InterviewState.class));
        decided.setValue(PageQuery.constant(query, "decision", Decided.class));
        result.setValue(number(query.getSingleParameter("result").orElse("")));
        panelist.setValue(query.getSingleParameter("panelist")
                .flatMap(id -> choices.panelists().stream()
                        .filter(p -> p.id().value().equals(id))
                        .findFirst())
                .orElse(null));
        from.showText(query.getSingleParameter("from").orElse(""));
        until.showText(query.getSingleParameter("until").orElse(""));
        quiet = false;
        clear.setVisible(isFiltering());
    }

    /** @param zone in which the chosen days begin */
    InterviewFilter filter(ZoneId zone) {
        LocalDate last = until.getValue();
        return new InterviewFilter(
                text.getValue(),
                job.getValue() == null ? null : job.getValue().id(),
                set.getValue(),
                state.getValue(),
                decided.getValue(),
                panelist.getValue() == null ? null : panelist.getValue().id(),
                start(from.getValue(), zone),
                start(last == null ? null : last.plusDays(1), zone),
                result.getValue());
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("\\d(\\.\\d{1,3})?") ? new BigDecimal(text) : null;
    }

    InterviewOrder order() {
        return order.getValue();
    }

    /** Sorts by a column, or the other way round if the list is sorted by it already. */
    void sortBy(InterviewOrder.By column) {
        order.setValue(order.getValue().pressed(column));
    }

    /** Returns the address that reproduces the current filters and the order. */
    String address() {
        PageQuery address = filtered();
        return order.getValue().equals(InterviewOrder.PAST_FIRST)
                ? address.text()
                : address.with("sort", order.getValue().by())
                        .with("reversed", order.getValue().reversed() ? true : null)
                        .text();
    }

    private PageQuery filtered() {
        return PageQuery.address(Routes.INTERVIEWS)
                .with("find", text.getValue().strip())
                .with("job", job.getValue() == null ? null : job.getValue().id().value())
                .with("set", set.getValue())
                .with("state", state.getValue())
                .with("decision", decided.getValue())
                .with(
                        "result",
                        result.getValue() == null ? null : result.getValue().toPlainString())
                .with(
                        "panelist",
                        panelist.getValue() == null
                                ? null
                                : panelist.getValue().id().value())
                .with("from", from.getValue())
                .with("until", until.getValue());
    }

    /** Returns the address of the list filtered by this filter's state and decision only. */
    public static String address(InterviewFilter filter) {
        return PageQuery.address(Routes.INTERVIEWS)
                .with("state", filter.state())
                .with("decision", filter.decided())
                .text();
    }

    /** Whether a date cannot be read, so that it is unknown what is looked for. */
    boolean isRefused() {
        return from.isRefused() || until.isRefused();
    }

    private boolean isFiltering() {
        return isRefused() || filtered().text().contains("?");
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private void clear() {
        quiet = true;
        List.<HasValue<?, ?>>of(text, job, set, state, decided, result, panelist, from, until)
                .forEach(HasValue::clear);
        quiet = false;
        notifyChanged();
    }

    private void notifyChanged() {
        if (!quiet) {
            clear.setVisible(isFiltering());
            changed.run();
        }
    }
}
