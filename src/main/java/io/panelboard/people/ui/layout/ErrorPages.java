package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.RequestRefused;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import io.panelboard.shared.mongo.DatabaseOutage;
import io.panelboard.shared.web.LoggedPath;
import io.panelboard.shared.web.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;

/** Shows an error page with the reason, in a sentence, and a way back; never a stack trace. */
public final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private ErrorPages() {}

    /** Returns the request's id as part of a sentence, by which its line in the log can be found. */
    static String number() {
        return RequestId.current().map(id -> " the number " + id).orElse("");
    }

    abstract static class ErrorPage extends PublicPage implements HasDynamicTitle {

        private String title = "";

        /** Shows the error. The way back reloads the page, so that nothing of the failed one is left. */
        int show(int status, String title, String sentence) {
            this.title = title;
            var back = new Anchor("", "Back to the start page");
            back.setRouterIgnore(true);
            show(title, sentence, back);
            return status;
        }

        @Override
        public String getPageTitle() {
            return title + " · Panelboard";
        }
    }

    /** Reports an unknown address, or one of something deleted. */
    @AnonymousAllowed
    public static final class Missing extends ErrorPage implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
            return show(
                    HttpServletResponse.SC_NOT_FOUND,
                    "There is nothing here",
                    "The address may be mistyped, or what was here is gone.");
        }
    }

    /** Reports an address that browsers never send, such as one with "..". */
    @AnonymousAllowed
    public static final class Unreadable extends ErrorPage implements HasErrorParameter<InvalidLocationException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<InvalidLocationException> error) {
            return show(HttpServletResponse.SC_NOT_FOUND, "There is nothing here", "This is not an address.");
        }
    }

    /** Reports a page that the person's roles do not permit. */
    @AnonymousAllowed
    public static final class Closed extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
        private final transient CurrentPerson current;
        private final transient ApplicationEventPublisher events;

        public Closed(CurrentPerson current, ApplicationEventPublisher events) {
            this.current = current;
            this.events = events;
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
            events.publishEvent(new RequestRefused(
                    current.get().id(),
                    PeopleViolation.PAGE_CLOSED,
                    event.getLocation().getPath()));
            return show(
                    HttpServletResponse.SC_FORBIDDEN,
                    "This page is not open to you",
                    PeopleViolation.PAGE_CLOSED.sentence());
        }
    }

    /** Reports that a service refused access. */
    @AnonymousAllowed
    public static final class Forbidden extends ErrorPage implements HasErrorParameter<NotAllowed> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> error) {
            return show(
                    HttpServletResponse.SC_FORBIDDEN,
                    "This is not open to you",
                    error.getException().sentence());
        }
    }

    /** Reports a violated rule, such as the page of something in the wrong state. */
    @AnonymousAllowed
    public static final class Unfit extends ErrorPage implements HasErrorParameter<RuleViolation> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RuleViolation> error) {
            return show(
                    HttpServletResponse.SC_CONFLICT,
                    "This cannot be shown",
                    error.getException().sentence());
        }
    }

    /** Reports that the database does not answer. */
    @AnonymousAllowed
    public static final class NoDatabase extends ErrorPage implements HasErrorParameter<DataAccessException> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DataAccessException> error) {
            DatabaseOutage.failed(LOG, "a page that is opened", error.getException());
            getElement().executeJs("window.panelboardServer.lookAgain()");
            return show(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "This page has to wait",
                    DatabaseFailure.sentence(error.getException()) + " This page looks again by itself.");
        }
    }

    /** Reports any other exception: a fault of this program. */
    @AnonymousAllowed
    public static final class Broken extends ErrorPage implements HasErrorParameter<Exception> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
            LOG.error(
                    "A page could not be opened: {}",
                    LoggedPath.of(event.getLocation().getPath()),
                    error.getCaughtException());
            return show(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "Something went wrong here",
                    "It is our mistake and has been noted. Please try again; if it happens again, tell whoever runs"
                            + " this server%s.".formatted(number()));
        }
    }
}
