package io.panelboard.audit.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditKind;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.DateField;
import io.panelboard.shared.ui.FoldedChoices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects the entries that are shown and exported. */
final class AuditFilters extends Div {

    private final TextField text = new TextField("Search");
    private final ComboBox<Person> person = new ComboBox<>("Person");
    private final Select<AuditKind> kind = new Select<>();
    private final TextField object = new TextField("On");
    private final DateField from = new DateField("From");
    private final DateField until = DateField.until("Until", from);
    private final Button clear = new Button("Clear filters", _ -> clear());
    private final ZoneId zone;
    private final transient Runnable changed;
    private boolean clearing;

    /**
     * @param zone defines where a day begins
     * @param changed called when the filter changes
     */
    AuditFilters(List<Person> people, ZoneId zone, Runnable changed) {
        this.zone = zone;
        this.changed = changed;
        addClassNames("pb-filters", "pb-audit-filters");
        text.setPlaceholder("Action, reason, name or address");
        person.setPlaceholder("Everybody");
        FoldedChoices.fill(person, people);
        person.setItemLabelGenerator(Person::name);
        kind.setLabel("Kind");
        kind.setItems(AuditKind.values());
        kind.setItemLabelGenerator(k -> k == null ? "All kinds" : k.label());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("All kinds");
        object.setPlaceholder("Name or id");
        List.of(text, object).forEach(field -> field.setValueChangeMode(ValueChangeMode.LAZY));
        text.setClearButtonVisible(true);
        object.setClearButtonVisible(true);
        person.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setVisible(false);
        fields().forEach(field -> field.addValueChangeListener(_ -> fireChange()));
        List.of(from, until).forEach(date -> date.addRefusalListener(this::fireChange));
        add(text, person, kind, object, from, until, clear);
    }

    /** Whether a date cannot be read, so that it is unknown what is searched for. */
    boolean isRefused() {
        return from.isRefused() || until.isRefused();
    }

    AuditFilter filter() {
        LocalDate last = until.getValue();
        return new AuditFilter(
                text.getValue(),
                person.getValue() == null ? null : person.getValue().id(),
                kind.getValue(),
                object.getValue(),
                start(from.getValue()),
                start(last == null ? null : last.plusDays(1)));
    }

    /** Restricts the filter to this object. */
    void showOnly(String wanted) {
        object.setValue(wanted);
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private List<HasValue<?, ?>> fields() {
        return List.of(text, person, kind, object, from, until);
    }

    private void clear() {
        clearing = true;
        fields().forEach(HasValue::clear);
        clearing = false;
        fireChange();
    }

    private void fireChange() {
        if (!clearing) {
            clear.setVisible(isRefused() || !filter().equals(AuditFilter.ALL));
            changed.run();
        }
    }
}
