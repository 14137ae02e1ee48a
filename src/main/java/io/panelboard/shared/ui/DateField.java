package io.panelboard.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;

/**
 * Asks for a date. It shows ISO dates and reads what {@link TypedDate} does; what cannot be read stays in the field, with
 * a sentence beside it.
 */
public final class DateField extends DatePicker {

    private static final String REFUSAL =
            "“%s” cannot be read as a date. Please write it as 2026-10-31 or 31 Oct 2026.";

    /** Names the property by which the field itself keeps what it cannot read. */
    private static final String TEXT = "_inputElementValue";

    /** Whether the address, not the person, brought a text that is no date. */
    private boolean refusedAddress;

    public DateField(String label) {
        super(label);
        setI18n(new DatePickerI18n().setDateFormat("yyyy-MM-dd").setFirstDayOfWeek(1));
        setFallbackParser(this::read);
        addValueChangeListener(_ -> refusedAddress = false);
    }

    /** Creates the field of a range's last day, which says so where it lies before the first. */
    public static DateField until(String label, DateField from) {
        var until = new DateField(label);
        until.getI18n().setMinErrorMessage("The last day lies before the first, so nothing can match.");
        from.addValueChangeListener(event -> until.setMin(event.getValue()));
        return until;
    }

    /** Sets the date that an address names; a text that names none is shown and refused. */
    public void showText(String text) {
        LocalDate date = TypedDate.of(text, getLocale()).orElse(null);
        setValue(date);
        refusedAddress = date == null && !text.isBlank();
        if (refusedAddress) {
            getElement().setProperty(TEXT, text);
            setErrorMessage(REFUSAL.formatted(text));
            setInvalid(true);
        }
    }

    @Override
    public void clear() {
        super.clear();
        if (refusedAddress) {
            refusedAddress = false;
            getElement().setProperty(TEXT, "");
            setInvalid(false);
        }
    }

    /** Whether the field holds a text that is no date. */
    public boolean isRefused() {
        return refusedAddress || isInputUnparsable();
    }

    /** Calls the listener whenever a text is refused, or no longer. */
    public void addRefusalListener(Runnable changed) {
        addValidationStatusChangeListener(_ -> {
            if (isInputUnparsable() || getElement().getProperty(TEXT, "").isEmpty()) {
                refusedAddress = false;
            }
            changed.run();
        });
    }

    private Result<LocalDate> read(String typed) {
        return TypedDate.of(typed, getLocale()).map(Result::ok).orElseGet(() -> Result.error(REFUSAL.formatted(typed)));
    }
}
