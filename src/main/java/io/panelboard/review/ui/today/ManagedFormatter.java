package io.panelboard.review.ui.today;

import io.panelboard.board.BoardView;
import io.panelboard.review.Clash;
import io.panelboard.review.InterviewRow;
import io.panelboard.shared.FigureFormatter;
import java.time.Duration;
import java.time.Instant;

/** Formats why an interview is on a hiring manager's Today page. */
final class ManagedFormatter {

    private ManagedFormatter() {}

    /** Formats how long something is due, such as "Interviewed 3 days ago"; empty where nothing is. */
    static String age(InterviewRow row, TodayContents.Step step, Instant now) {
        Duration since = Duration.between(row.interview().endsAt(), now);
        return switch (step) {
            case DECIDE -> since.toDays() < 1 ? "Interviewed less than a day ago" : "Interviewed " + ago(since);
            case REMIND -> "%d of %d locked; it should have ended %s".formatted(row.locked(), row.toLock(), ago(since));
            case MOVE -> "Nothing was asked, and its time is over";
            case FOLLOW ->
                row.phase() == BoardView.Phase.LIVE ? "%d of %d locked".formatted(row.locked(), row.toLock()) : "";
        };
    }

    private static String ago(Duration since) {
        return since.toDays() < 1
                ? FigureFormatter.count((int) since.toHours(), "hour") + " ago"
                : FigureFormatter.count((int) since.toDays(), "day") + " ago";
    }

    /** Formats a conflict, such as "Pat Panelist also sits in the interview with Cem Candidate." */
    static String clash(Clash clash) {
        String other = clash.other().name();
        if (clash.people().isEmpty()) {
            return "%s has another interview at this time.".formatted(other);
        }
        String panel = "%s also %s in the interview with %s at this time."
                .formatted(String.join(", ", clash.people()), clash.people().size() == 1 ? "sits" : "sit", other);
        return clash.ofCandidate() ? panel + " So does the candidate." : panel;
    }
}
