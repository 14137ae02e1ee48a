package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.shared.Texts;
import io.panelboard.shared.ui.LiveText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what stands above the board: the candidate, the progress, and notes for everybody. */
final class Header extends com.vaadin.flow.component.html.Header {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final transient BoardContext context;
    private final transient ZoneId zone;
    private final LiveText phase = new LiveText();
    private final Timer timer;
    private final LiveText locked = new LiveText();
    private final Panel panel = new Panel();
    private final Div notes = new Div();
    private BoardView.@Nullable Head shown;
    private transient List<String> noted = List.of();

    /** @param zone in which times are shown to the viewer */
    Header(BoardContext context, ZoneId zone, Clock clock) {
        this.context = context;
        this.zone = zone;
        addClassName("pb-head");
        timer = new Timer(clock, true);
        timer.getElement().setAttribute("aria-label", "Time of the interview");
        phase.addClassName("pb-phase");
        locked.addClassName("pb-locks");
        var revision = context.revision();
        var words = new Div(new H1(context.candidate()), new Paragraph(revision.title()));
        words.addClassName("pb-head-words");
        var facts = new Div(phase, timer, locked);
        facts.addClassName("pb-head-facts");
        notes.addClassName("pb-notes");
        add(words, facts, panel, notes);
    }

    void show(BoardView view) {
        List<String> sentences = sentences(view);
        if (!sentences.equals(noted)) {
            noted = sentences;
            notes.removeAll();
            sentences.forEach(sentence -> notes.add(new Paragraph(sentence)));
        }
        panel.show(view);
        BoardView.Head head = view.head();
        if (head.equals(shown)) {
            return;
        }
        shown = head;
        phase.getElement().setAttribute("data-phase", head.phase().name());
        phase.show(head.phase().label());
        showTime(view);
        locked.show("%d of %d locked".formatted(head.locked(), head.toLock()));
    }

    /** Returns the notes for everybody, and for the Lead a warning before the next question. */
    private List<String> sentences(BoardView view) {
        var sentences = new ArrayList<String>();
        var cancelled = context.interview().cancelled();
        if (cancelled != null) {
            sentences.add("This interview was cancelled: " + quoted(cancelled.reason()));
        }
        view.sealBreaks()
                .forEach(s -> sentences.add("%s broke the seal on %s and sees the scorecards before the reveal: %s"
                        .formatted(s.name(), TIME.format(s.at().atZone(zone)), quoted(s.reason()))));
        view.copies()
                .forEach(copy -> sentences.add(
                        "%s took a copy of the database on %s, which holds the sealed scorecards; %s cannot join this panel."
                                .formatted(
                                        copy.who(), TIME.format(copy.at().atZone(zone)), Texts.joined(copy.barred()))));
        BoardView.Reminder reminder = view.card().reminder();
        if (reminder != null) {
            sentences.add("%s asks you to lock your scorecard (%s)."
                    .formatted(reminder.name(), TIME.format(reminder.at().atZone(zone))));
        }
        String revealReason = view.head().revealReason();
        if (revealReason != null) {
            sentences.add("Revealed before everybody had locked: " + quoted(revealReason));
        }
        if (view.head().phase() == BoardView.Phase.LIVE
                && view.powers().lead()
                && view.powers().next() != null) {
            String locked = view.panel().stream()
                    .filter(row -> row.locked() && row.seat().counts())
                    .map(row -> row.me() ? "you" : row.name())
                    .collect(Collectors.joining(", "));
            if (!locked.isEmpty()) {
                sentences.add("Locked already: %s. What is asked from now on counts as not assessed there."
                        .formatted(locked));
            }
        }
        return sentences;
    }

    /** Shows the running time; after the reveal the sum of the time spent on the questions. */
    private void showTime(BoardView view) {
        Instant start = view.head().startedAt();
        timer.setVisible(start != null);
        if (view.head().phase() == BoardView.Phase.LIVE) {
            timer.show(Duration.ZERO, start, 0);
        } else {
            timer.show(
                    view.rail().stream().map(BoardView.RailItem::spent).reduce(Duration.ZERO, Duration::plus), null, 0);
        }
    }

    private static String quoted(String reason) {
        return "“" + reason + "”";
    }
}
