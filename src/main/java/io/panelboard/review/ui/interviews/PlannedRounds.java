package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.panelboard.candidates.Applicant;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.ResultFormatter;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lists the rounds of a job's plan with how far each is; from one that is not planned yet a link leads to its plan. */
final class PlannedRounds extends Div {

    PlannedRounds(Applicant applicant, List<Round> rounds, List<InterviewRow> rows, ZoneId zone) {
        var list = new OrderedList();
        list.addClassName("pb-rounds");
        list.getElement().setAttribute("aria-label", "Rounds of the plan");
        for (Round round : rounds) {
            var item = new ListItem(new Span(round.name()));
            Optional<InterviewRow> held = held(rows, round.id());
            if (held.isPresent()) {
                item.add(new Span(words(held.get(), zone)));
            } else if (applicant.application().isActive()) {
                item.add(Links.named(
                        PageQuery.address(Routes.PLAN)
                                .with(
                                        "application",
                                        applicant.application().id().value())
                                .with("round", round.id().value())
                                .text(),
                        "Plan",
                        round.name()));
            } else {
                item.add(new Span("Not held"));
            }
            list.add(item);
        }
        add(list);
    }

    /** @param rows the latest first */
    private static Optional<InterviewRow> held(List<InterviewRow> rows, RoundId round) {
        return rows.stream()
                .filter(row -> round.equals(row.interview().round())
                        && !row.interview().isCancelled()
                        && row.ending() == null)
                .findFirst();
    }

    private static String words(InterviewRow row, ZoneId zone) {
        String when = Times.date(row.interview().startsAt(), zone);
        return row.result() == null
                ? "%s, %s".formatted(row.state().label(), when)
                : "%s, %s".formatted(ResultFormatter.words(row.result()), when);
    }
}
