package io.panelboard.review.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.review.ui.interviews.FilterBar;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows everybody's first page: what this person has to do now and next; reads it when opened, without live updates.
 */
@Route(Routes.TODAY)
@com.vaadin.flow.router.PageTitle("Today · Panelboard")
@Menu(title = "Today", order = 0)
@PermitAll
final class TodayView extends Div implements AfterNavigationObserver {

    private static final int WAITING = 6;

    private final transient MyInterviews mine;
    private final transient InterviewLists lists;
    private final transient CurrentPerson current;

    TodayView(MyInterviews mine, InterviewLists lists, CurrentPerson current) {
        this.mine = mine;
        this.lists = lists;
        this.current = current;
        addClassNames("pb-page", "pb-today");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    void show() {
        Person person = current.get();
        Instant now = mine.now();
        removeAll();
        add(new PageHeader("Today", greeting(person, now), actions(person)));
        var parts = new ArrayList<Component>();
        Agenda.of(mine.of(person), now)
                .forEach((group, items) -> parts.add(part(
                        group.title(), items.stream().map(item -> InterviewCard.of(item, person.zone())))));
        if (person.has(Role.HIRING_MANAGER)) {
            decisions(person, parts);
        }
        add(parts);
        if (parts.isEmpty() && (person.has(Role.INTERVIEWER) || person.has(Role.HIRING_MANAGER))) {
            add(nothing(person));
        }
        if (person.has(Role.ADMINISTRATOR)) {
            add(new PageSection("Administration", questionSets()));
        }
    }

    private void decisions(Person person, List<Component> parts) {
        var waiting = lists.find(person, InterviewFilter.WAITING, 0, WAITING);
        if (waiting.total() == 0) {
            return;
        }
        PageSection part =
                part("Waiting for your decision", waiting.rows().stream().map(r -> InterviewCard.of(r, person.zone())));
        if (waiting.total() > waiting.rows().size()) {
            var all = Links.link(
                    FilterBar.address(InterviewFilter.WAITING),
                    "All %,d that wait for a decision".formatted(waiting.total()));
            all.addClassName("pb-cmp-all");
            part.add(all);
        }
        parts.add(part);
    }

    private static PageSection part(String title, Stream<InterviewCard> cards) {
        var list = new UnorderedList();
        list.addClassName("pb-cards");
        cards.forEach(list::add);
        return new PageSection(title, list);
    }

    private static Component[] actions(Person person) {
        return person.has(Role.HIRING_MANAGER)
                ? new Component[] {Links.primary(Routes.PLAN, "Plan an interview")}
                : new Component[0];
    }

    private static EmptyState nothing(Person person) {
        return person.has(Role.HIRING_MANAGER)
                ? new EmptyState(
                        "Nothing is waiting for you",
                        "Plan an interview: add the candidate, pick a question set and compose the panel. When the"
                                + " panel has revealed its scorecards, the decision waits for you here.")
                : new EmptyState(
                        "No interview yet",
                        "When a hiring manager gives you a seat on a panel, the interview appears here with the link"
                                + " to its board.");
    }

    private static Component questionSets() {
        return new EmptyState(
                "Question sets",
                "Import the questions that panels ask, look through them and publish a revision; interviews are"
                        + " planned on published revisions.",
                Links.link(Routes.QUESTION_SETS, "Open question sets"));
    }

    private static String greeting(Person person, Instant now) {
        int hour = now.atZone(person.zone()).getHour();
        String part = hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
        return "Good %s, %s. It is %s.".formatted(part, person.name(), Times.dateTime(now, person.zone()));
    }
}
