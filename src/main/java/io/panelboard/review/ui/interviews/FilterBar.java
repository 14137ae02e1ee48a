package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewFilter.Decided;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewState;
import io.panelboard.review.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters above the list of interviews. They stand in the address too, so that what was found can be sent on. */
public final class FilterBar extends Div {

    private static final long serialVersionUID = 1;

    private final TextField text = new TextField("Find");
    private final ComboBox<String> role = new ComboBox<>("Role");
    private final Select<InterviewState> state = new Select<>();
    private final Select<Decided> decided = new Select<>();
    private final ComboBox<Person> panelist = new ComboBox<>("Panelist");
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("Until");
    private final Button clear = new Button("Clear filters", click -> clear());
    private final transient Runnable changed;
    private boolean quiet;

    FilterBar(Runnable changed) {
        this.changed = changed;
        addClassNames("pb-filters", "pb-cmp-filters");
        text.setPlaceholder("Candidate, set, panel or decision");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        role.setPlaceholder("All roles");
        role.setClearButtonVisible(true);
        choice(state, "State", "All states", InterviewState.values(), InterviewState::label);
        choice(decided, "Decision", "All decisions", Decided.values(), Decided::label);
        panelist.setPlaceholder("Everybody");
        panelist.setClearButtonVisible(true);
        panelist.setItemLabelGenerator(Person::name);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        List.<HasValue<?, ?>>of(text, role, state, decided, panelist, from, until)
                .forEach(field -> field.addValueChangeListener(e -> tell()));
        add(text, role, state, decided, panelist, from, until, clear);
    }

    private static <T> void choice(Select<T> select, String label, String all, T[] items, Function<T, String> name) {
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? all : name.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
    }

    /** Shows what there is to choose from, and what the address asks for; what it misspells is left out. */
    void show(InterviewLists.Choices choices, QueryParameters asked) {
        quiet = true;
        role.setItems(choices.roles());
        panelist.setItems(choices.panelists());
        text.setValue(asked.getSingleParameter("find").orElse(""));
        role.setValue(asked.getSingleParameter("role")
                .filter(choices.roles()::contains)
                .orElse(null));
        state.setValue(PageQuery.constant(asked, "state", InterviewState.class));
        decided.setValue(PageQuery.constant(asked, "decision", Decided.class));
        panelist.setValue(asked.getSingleParameter("panelist")
                .flatMap(id -> choices.panelists().stream()
                        .filter(p -> p.id().value().equals(id))
                        .findFirst())
                .orElse(null));
        from.setValue(PageQuery.date(asked, "from"));
        until.setValue(PageQuery.date(asked, "until"));
        quiet = false;
        clear.setVisible(isFiltering());
    }

    /** @param zone in which a day begins */
    InterviewFilter filter(ZoneId zone) {
        LocalDate last = until.getValue();
        return new InterviewFilter(
                text.getValue(),
                role.getValue(),
                state.getValue(),
                decided.getValue(),
                panelist.getValue() == null ? null : panelist.getValue().id(),
                start(from.getValue(), zone),
                start(last == null ? null : last.plusDays(1), zone));
    }

    /** The address at which the list shows the same. */
    String address() {
        return PageQuery.address(Routes.INTERVIEWS)
                .with("find", text.getValue().strip())
                .with("role", role.getValue())
                .with("state", state.getValue())
                .with("decision", decided.getValue())
                .with(
                        "panelist",
                        panelist.getValue() == null
                                ? null
                                : panelist.getValue().id().value())
                .with("from", from.getValue())
                .with("until", until.getValue())
                .text();
    }

    /** The address of the list with only what this filter says of state and decision. */
    public static String address(InterviewFilter filter) {
        return PageQuery.address(Routes.INTERVIEWS)
                .with("state", filter.state())
                .with("decision", filter.decided())
                .text();
    }

    private boolean isFiltering() {
        return address().contains("?");
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private void clear() {
        quiet = true;
        List.<HasValue<?, ?>>of(text, role, state, decided, panelist, from, until)
                .forEach(HasValue::clear);
        quiet = false;
        tell();
    }

    private void tell() {
        if (!quiet) {
            clear.setVisible(isFiltering());
            changed.run();
        }
    }
}
