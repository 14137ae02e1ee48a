package io.panelboard.review.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.InterviewState;
import io.panelboard.review.PanelResult;
import io.panelboard.review.ui.Badge;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.ResultFormatter;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows one interview on the Today page. */
final class InterviewCard extends ListItem {

    private @Nullable Div foot;

    private InterviewCard(String candidate, InterviewState state, String set, Interview interview, ZoneId zone) {
        addClassName("pb-interview-card");
        var head = new Div(new H3(candidate), Badge.of(state));
        head.addClassName("pb-lead-line");
        add(head, line(set), line(Times.range(interview.startsAt(), interview.endsAt(), zone)));
    }

    static InterviewCard of(TodayContents.Card content, ZoneId zone) {
        return switch (content) {
            case TodayContents.Card.Seated(Agenda.Item item) -> of(item, zone);
            case TodayContents.Card.Managed managed -> of(managed, zone);
        };
    }

    /** Creates the card for a person with a seat. */
    private static InterviewCard of(Agenda.Item item, ZoneId zone) {
        var interview = item.interview();
        var card = new InterviewCard(item.candidate(), item.state(), item.set(), interview, zone);
        card.add(line("You: " + seat(item.seat())));
        if (item.state() == InterviewState.CANCELLED) {
            var cancelled = interview.cancelled();
            card.add(line("Called off: " + (cancelled == null ? "" : cancelled.reason())));
            return card;
        }
        BoardView.EarlyEnding ending = item.ending();
        if (ending != null) {
            card.add(line(PanelChangeFormatter.sentence(ending)));
        } else if (item.status().phase() != BoardView.Phase.PLANNED) {
            card.add(line(locks(item.status())));
        }
        BoardView.Reminder reminder = item.reminder();
        if (reminder != null) {
            var asked = new Paragraph("%s asks you to lock your scorecard (%s)."
                    .formatted(reminder.name(), Times.dateTime(reminder.at(), zone)));
            asked.addClassName("pb-cmp-reminder");
            card.add(asked);
        }
        card.foot(Links.board(interview.id(), "Open board", item.candidate()));
        return card;
    }

    /** Creates the card for a hiring manager. */
    private static InterviewCard of(TodayContents.Card.Managed managed, ZoneId zone) {
        InterviewRow row = managed.row();
        var card = new InterviewCard(row.name(), row.state(), row.set(), row.interview(), zone);
        card.add(line("For: " + row.jobTitle()));
        PanelResult result = row.result();
        if (result != null) {
            card.add(
                    line("Result: " + ResultFormatter.words(result)),
                    line("Recommendations: "
                            + ScoreFormatter.recommendations(ScoreFormatter.byLabel(result.recommendations()))));
        }
        if (!managed.note().isEmpty()) {
            card.add(line(managed.note()));
        }
        InterviewId id = row.interview().id();
        String name = row.name();
        card.foot(
                switch (managed.step()) {
                    case DECIDE, FOLLOW -> Links.review(id, name);
                    case REMIND -> Links.named(Routes.of(Routes.REVIEW, id.value()), "Remind", name);
                    case MOVE -> Links.changePlan(id, name);
                });
        return card;
    }

    /** Formats a state such as "2 of 3 scorecards locked, yours is open". */
    static String locks(Boards.Status status) {
        String all = "%d of %s locked".formatted(status.locked(), FigureFormatter.count(status.toLock(), "scorecard"));
        Boolean mine = status.mineLocked();
        if (mine == null || status.phase() != BoardView.Phase.LIVE) {
            return all;
        }
        return all + (mine ? ", yours too" : ", yours is open");
    }

    private static String seat(Seat seat) {
        Set<String> focus = new TreeSet<>(seat.focus());
        return focus.isEmpty()
                ? seat.kind().label()
                : seat.kind().label() + ", with a focus on " + String.join(", ", focus);
    }

    private void foot(Component link) {
        foot = new Div(link);
        foot.addClassName("pb-interview-foot");
        add(foot);
    }

    /** Takes over what a newer card of the interview says; the link stays, so that nobody who stands on it loses it. */
    void become(InterviewCard newer) {
        Div link = foot != null && newer.foot != null ? foot : newer.foot;
        getChildren().filter(child -> !child.equals(link)).toList().forEach(this::remove);
        List<Component> words =
                newer.getChildren().filter(child -> !child.equals(newer.foot)).toList();
        newer.removeAll();
        for (int i = 0; i < words.size(); i++) {
            addComponentAtIndex(i, words.get(i));
        }
        if (link != null && !link.equals(foot)) {
            add(link);
        }
        foot = link;
    }

    private static Component line(String text) {
        var line = new Paragraph(new Span(text));
        line.addClassName("pb-interview-line");
        return line;
    }
}
