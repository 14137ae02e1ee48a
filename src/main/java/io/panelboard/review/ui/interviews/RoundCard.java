package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.interviews.Interview;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.PanelResult;
import io.panelboard.review.ui.Badge;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.ResultFormatter;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;

/** Shows one interview of a candidate: its state, and after the reveal its result and decision. */
final class RoundCard extends ListItem {

    RoundCard(String name, InterviewRow row, ZoneId zone) {
        addClassName("pb-interview-card");
        Interview interview = row.interview();
        var head = new Div(new H3(name), Badge.of(row.state()));
        head.addClassName("pb-lead-line");
        add(
                head,
                line(row.set() + ", revision " + interview.revision().number()),
                line(Times.range(interview.startsAt(), interview.endsAt(), zone)),
                line("Panel: " + String.join(", ", row.panel())));
        Interview.Cancellation cancelled = interview.cancelled();
        if (cancelled != null) {
            add(line("Called off: " + cancelled.reason()));
            return;
        }
        BoardView.EarlyEnding ending = row.ending();
        add(line(
                ending == null
                        ? "%d of %d locked".formatted(row.locked(), row.toLock())
                        : PanelChangeFormatter.sentence(ending)));
        PanelResult result = row.result();
        if (result != null) {
            add(
                    word("Result", ResultFormatter.words(result)),
                    line("Recommendations: "
                            + ScoreFormatter.recommendations(ScoreFormatter.byLabel(result.recommendations()))));
            Decision decision = row.decision();
            add(word(
                    "Decision",
                    decision == null ? "waiting for you" : decision.outcome().label()));
            if (decision != null) {
                var rationale = new Paragraph(decision.rationale());
                rationale.addClassName("pb-prose");
                add(rationale);
            }
        }
        String of = row.candidate().name() + ", " + name;
        var foot = new Div(Links.review(interview.id(), of), Links.board(interview.id(), "Open board", of));
        foot.addClassNames("pb-interview-foot", "pb-links");
        add(foot);
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("pb-interview-line");
        return line;
    }

    private static Paragraph word(String term, String word) {
        var strong = new Span(word);
        strong.addClassName("pb-word");
        var line = new Paragraph(new Span(term + ": "), strong);
        line.addClassName("pb-cmp-word");
        return line;
    }
}
