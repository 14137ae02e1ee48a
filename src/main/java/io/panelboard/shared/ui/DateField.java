package io.panelboard.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a date. It shows ISO dates and reads what {@link TypedDate} does; what cannot be read stays in the field, with
 * a sentence beside it.
 */
public final class DateField extends DatePicker {

    private static final String REFUSAL =
            "“%s” cannot be read as a date. Please write it as 2026-10-31 or 31 Oct 2026.";

    /** Prints ISO dates; with "yyyy" the browser would take 05-12-26 for a day of 2005 and ask nobody. */
    private static final String FORMAT = "uuuu-MM-dd";

    /** Bounds the years that the browser reads on its own; below, it took a day for the year. */
    private static final int FIRST_YEAR = 1000;

    private static final int SHORT_YEARS = 100;

    /** Names the property by which the field itself keeps what it cannot read. */
    private static final String TEXT = "_inputElementValue";

    /** Whether the address, not the person, brought a text that is no date. */
    private boolean refusedAddress;

    public DateField(String label) {
        super(label);
        setI18n(new DatePickerI18n().setDateFormat(FORMAT).setFirstDayOfWeek(1));
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

    /** Reads 05-12-26 as every text is read here, where the browser took its first number for the year. */
    @Override
    protected void setModelValue(@Nullable LocalDate taken, boolean fromClient) {
        if (taken == null || !fromClient || taken.getYear() >= FIRST_YEAR) {
            super.setModelValue(taken, fromClient);
            return;
        }
        String typed = "%02d-%02d-%02d".formatted(taken.getYear(), taken.getMonthValue(), taken.getDayOfMonth());
        LocalDate meant =
                taken.getYear() < SHORT_YEARS ? TypedDate.of(typed, getLocale()).orElse(null) : null;
        super.setModelValue(meant, true);
        setPresentationValue(meant);
        if (meant == null) {
            showText(typed);
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
