package io.panelboard.review.ui.today;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.ConflatingTask;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows everybody's first page: what this person has to do now and next, and to a hiring manager what waits for a
 * decision, what is live, planned, late or in conflict, and whose time is up. It follows what changes.
 */
@Route(Routes.TODAY)
@com.vaadin.flow.router.PageTitle("Today · Panelboard")
@Menu(title = "Today", order = 0)
@PermitAll
final class TodayView extends Div implements AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(TodayView.class);
    private static final int PAUSE_SECONDS = 1;
    private static final int LATEST_SECONDS = 60;

    private final transient TodayContents contents;
    private final transient InterviewLists lists;
    private final transient CurrentPerson current;
    private final transient Map<String, CardSection> sections = new ConcurrentHashMap<>();
    private final Div body = new Div();
    private final Div empty = new Div();
    private transient volatile InterviewLists.@Nullable Watch watch;

    TodayView(TodayContents contents, InterviewLists lists, CurrentPerson current) {
        this.contents = contents;
        this.lists = lists;
        this.current = current;
        addClassNames("pb-page", "pb-today");
        body.addClassName("pb-today-parts");
        empty.addClassName("pb-today-parts");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    /** Follows what changes: at most once a second, and once a minute because time passes. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        var refresh = new ConflatingTask(
                "showing Today",
                CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS),
                ui.accessLater(this::refresh, () -> LOG.debug("A page of Today has gone")));
        boolean manages = current.get().has(Role.HIRING_MANAGER);
        var watching = lists.watch(change -> {
            if (manages || !change.progressOnly() || isShown(change.interview())) {
                refresh.request();
            }
        });
        watch = watching;
        requestEachMinute(refresh, watching);
    }

    private void requestEachMinute(ConflatingTask refresh, InterviewLists.Watch during) {
        CompletableFuture.delayedExecutor(LATEST_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (during.equals(watch)) {
                refresh.request();
                requestEachMinute(refresh, during);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        var watching = watch;
        watch = null;
        if (watching != null) {
            watching.close();
        }
    }

    private boolean isShown(InterviewId id) {
        return sections.values().stream().anyMatch(section -> section.shows(id));
    }

    void show() {
        Person person = current.get();
        removeAll();
        add(new PageHeader("Today", greeting(person, contents.now()), actions(person)), body, empty);
        if (person.has(Role.ADMINISTRATOR)) {
            add(new PageSection("Administration", questionSets()));
        }
        int due = contents.due(person);
        if (due > 0) {
            add(new PageSection("Kept long enough", retention(due)));
        }
        refresh();
    }

    private static Component retention(int due) {
        return new EmptyState(
                FigureFormatter.count(due, "candidate"),
                "They have been kept as long as the rule of their role says. Look through them and erase whoever need"
                        + " not be kept.",
                Links.link(Routes.RETENTION, "Open retention"));
    }

    /** Changes what differs from what is shown, so that nobody loses their place on the page. */
    private void refresh() {
        Person person = current.get();
        List<TodayContents.Group> groups = contents.of(person);
        Set<String> titles = groups.stream().map(TodayContents.Group::title).collect(Collectors.toSet());
        sections.entrySet().removeIf(entry -> {
            boolean gone = !titles.contains(entry.getKey());
            if (gone) {
                body.remove(entry.getValue());
            }
            return gone;
        });
        for (int index = 0; index < groups.size(); index++) {
            TodayContents.Group group = groups.get(index);
            CardSection section = sections.computeIfAbsent(group.title(), CardSection::new);
            if (body.indexOf(section) != index) {
                body.addComponentAtIndex(index, section);
            }
            section.show(group, person.zone());
        }
        boolean nothing = groups.isEmpty() && (person.has(Role.INTERVIEWER) || person.has(Role.HIRING_MANAGER));
        if (nothing != empty.getChildren().findAny().isPresent()) {
            empty.removeAll();
            if (nothing) {
                empty.add(nothing(person));
            }
        }
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
