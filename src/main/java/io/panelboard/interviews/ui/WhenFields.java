package io.panelboard.interviews.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.StartTime;
import io.panelboard.interviews.TimeRange;
import io.panelboard.shared.ui.DateField;
import io.panelboard.shared.ui.TimeZones;
import io.panelboard.shared.ui.Times;
import io.panelboard.shared.ui.TypedChoice;
import io.panelboard.shared.ui.TypedTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for the time, the zone and the length; shows the result in a full sentence. */
final class WhenFields extends Div {

    final DateField date = new DateField("Date");
    final ComboBox<LocalTime> time = new ComboBox<>("Time");
    final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
    final IntegerField minutes = new IntegerField("Minutes");

    private static final int STEP = 15;

    private final Paragraph summary = new Paragraph();
    private final ZoneId own;
    private boolean lengthChosen;

    WhenFields(ZoneId own, Runnable changed) {
        this.own = own;
        // While one types, the calendar would take Tab and Esc, and with them what was typed.
        date.setAutoOpen(false);
        date.getElement().executeJs("""
                this.addEventListener('keydown', (event) => {
                  if (event.key === 'Escape' && !this.opened) {
                    event.stopPropagation();
                  }
                }, true);
                """);
        time.setItems(Stream.iterate(LocalTime.MIDNIGHT, at -> at.plusMinutes(STEP))
                .limit(24 * 60 / STEP)
                .toList());
        time.setItemLabelGenerator(LocalTime::toString);
        TypedChoice.take(time, TypedTime::of, "“%s” is no time of day. Please write it as 14:30.");
        zone.setItems(TimeZones.offered(own));
        zone.setItemLabelGenerator(TimeZones::label);
        zone.setValue(own);
        minutes.setMin(Interviews.SHORTEST);
        minutes.setMax(Interviews.LONGEST);
        String range = "%d to %d minutes, please.".formatted(Interviews.SHORTEST, Interviews.LONGEST);
        minutes.setI18n(new IntegerFieldI18n()
                .setBadInputErrorMessage(range)
                .setMinErrorMessage(range)
                .setMaxErrorMessage(range));
        minutes.addValueChangeListener(e -> lengthChosen |= e.isFromClient());
        summary.addClassName("pb-said");
        summary.getElement().setAttribute("role", "status");
        addClassName("pb-when");
        add(date, time, zone, minutes, summary);
        date.addValueChangeListener(_ -> update(changed));
        time.addValueChangeListener(_ -> update(changed));
        zone.addValueChangeListener(_ -> update(changed));
        minutes.addValueChangeListener(_ -> update(changed));
    }

    /** Sets a default length, unless the person has typed one. */
    void suggest(int length) {
        if (!lengthChosen) {
            minutes.setValue(length);
        }
    }

    /** Sets the length that a round of the plan has. */
    void take(int length) {
        lengthChosen = true;
        minutes.setValue(length);
    }

    /** Sets today and the next quarter of an hour. */
    void begin(Instant now) {
        var next = now.atZone(own).truncatedTo(ChronoUnit.HOURS);
        while (next.toInstant().isBefore(now)) {
            next = next.plusMinutes(STEP);
        }
        date.setValue(next.toLocalDate());
        time.setValue(next.toLocalTime());
    }

    /**
     * Sets what was planned before, in the zone it was planned in.
     *
     * @param suggested the length that was suggested for its question set
     */
    void fillIn(Interview interview, int suggested) {
        lengthChosen = interview.minutes() != suggested;
        var start = interview.startsAt().atZone(interview.zone());
        zone.setValue(interview.zone());
        minutes.setValue(interview.minutes());
        date.setValue(start.toLocalDate());
        time.setValue(start.toLocalTime());
    }

    /** Sets what a draft says. */
    void bringBack(PlanDraft draft) {
        lengthChosen = draft.minutes() != null;
        if (draft.zone() != null) {
            zone.setValue(draft.zone());
        }
        minutes.setValue(draft.minutes());
        date.setValue(draft.date());
        time.setValue(draft.time());
    }

    /** Returns the local time, once date and time are chosen. */
    Optional<LocalDateTime> start() {
        return date.getOptionalValue().flatMap(d -> time.getOptionalValue().map(d::atTime));
    }

    /** Returns the time to check for conflicts, once it is complete and exists. */
    Optional<TimeRange> slot() {
        Integer length = minutes.getValue();
        if (length == null || length < Interviews.SHORTEST || length > Interviews.LONGEST) {
            return Optional.empty();
        }
        return meaning().flatMap(WhenFields::instant).map(at -> TimeRange.of(at, length));
    }

    private Optional<StartTime> meaning() {
        return start().flatMap(s -> zone.getOptionalValue().map(z -> StartTime.of(s, z)));
    }

    private static Optional<Instant> instant(StartTime start) {
        return switch (start) {
            case StartTime.Exact(Instant at) -> Optional.of(at);
            case StartTime.Twice(Instant first, Instant _) -> Optional.of(first);
            case StartTime.Missing _ -> Optional.empty();
        };
    }

    private void update(Runnable changed) {
        summary.setText(meaning().map(this::sentence).orElse(""));
        changed.run();
    }

    private String sentence(StartTime start) {
        return switch (start) {
            case StartTime.Exact(Instant at) -> inBothZones(at);
            case StartTime.Twice(Instant first, Instant _) ->
                "The clocks show this time twice on that day; the first one is meant. " + inBothZones(first);
            case StartTime.Missing(var from, var to) ->
                "The clocks go from %s to %s on that day: this time does not exist.".formatted(from, to);
        };
    }

    private String inBothZones(Instant at) {
        String there = slot().map(s -> Times.range(s.from(), s.until(), zone.getValue()))
                .orElseGet(() -> Times.dateTime(at, zone.getValue()));
        boolean same =
                own.getRules().getOffset(at).equals(zone.getValue().getRules().getOffset(at));
        return same ? there : "%s. For you: %s.".formatted(there, Times.dateTime(at, own));
    }
}
