package io.panelboard.interviews.ui;

import io.panelboard.interviews.Seat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what a half-filled plan says, as the browser keeps it. It comes back from there, so nothing in it is trusted:
 * ids only choose among what the form offers.
 */
record PlanDraft(
        @Nullable String application,
        @Nullable String round,
        @Nullable String revision,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable ZoneId zone,
        @Nullable Integer minutes,
        List<DraftSeat> seats) {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final int LONGEST = 20_000;

    PlanDraft {
        seats = List.copyOf(seats);
    }

    /** Describes a seat as chosen so far. */
    record DraftSeat(String person, Seat.Kind kind, Set<String> focus) {

        DraftSeat {
            focus = Set.copyOf(focus);
        }
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what {@link #text} wrote; empty if it is something else. */
    static Optional<PlanDraft> read(String text) {
        try {
            return text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.ofNullable(JSON.readValue(text, PlanDraft.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
