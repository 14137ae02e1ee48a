package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import io.panelboard.shared.mongo.DatabaseOutage;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.ScriptAddresses;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Configures every page: sets its appearance before the first paint, reloads it without asking when its session has
 * ended, and shows unexpected errors.
 */
@Component
class EveryPage implements VaadinServiceInitListener {

    /** Lists where Vaadin reads what a page sent; values of inputs are set after the handlers have read them. */
    private static final List<String> READERS = List.of(
            "com.vaadin.flow.server.communication.rpc.", "com.vaadin.flow.server.communication.ServerRpcHandler");

    private static final Logger LOG = LoggerFactory.getLogger(EveryPage.class);
    private static final List<String> SCRIPTS = List.of("appearance.js", "server.js", "sign-out.js", "page.js");

    private final ScriptAddresses addresses;

    EveryPage(ScriptAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var head = page.getDocument().head();
            SCRIPTS.forEach(script -> head.appendElement("script").attr("src", addresses.of(script)));
            head.appendElement("script").attr("type", "module").attr("src", addresses.of("activity.js"));
        });
        event.getSource().addUIInitListener(init -> leadFocus(init.getUI()));
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(EveryPage::show));
        event.getSource().setSystemMessagesProvider(info -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setSessionExpiredURL(null);
            // A session that ended during a request makes that request fail; the page is left in any case.
            if (info.getRequest() != null && info.getRequest().getWrappedSession(false) == null) {
                messages.setInternalErrorNotificationEnabled(false);
            }
            return messages;
        });
    }

    /** Leads the focus to the heading of each page but the first, where the browser begins at the top by itself. */
    private static void leadFocus(UI ui) {
        var arrived = new AtomicBoolean();
        ui.addAfterNavigationListener(_ -> {
            if (arrived.getAndSet(true)) {
                ui.getPage().executeJs("window.panelboardPage.arrived()");
            }
        });
    }

    private static void show(ErrorEvent error) {
        switch (error.getThrowable()) {
            case RuleViolation refused -> Notices.refused(refused.sentence());
            case DataAccessException e -> {
                DatabaseOutage.failed(LOG, "a page's request", e);
                notice(() -> Notices.away(DatabaseFailure.sentence(e)));
            }
            case Throwable e
            when isNobodys() -> {
                // Anybody can send anything here; a trace for each would fill the disk.
                LOG.debug("A page's request failed, and nobody is signed in", e);
                notice(() -> Notices.refused("Something went wrong here. Please open the page again."));
            }
            case Throwable e
            when isUnreadable(e) -> {
                // Whoever is signed in can send anything as well.
                LOG.debug("A page sent what cannot be read", e);
                notice(() -> Notices.refused(CommonViolation.PAGE_REQUEST_UNREADABLE.sentence()));
            }
            case Throwable e -> {
                LOG.error("A page's request failed", e);
                notice(() -> Notices.refused(
                        "Something went wrong here. What you did last may not have been done; please try again. If it"
                                + " happens again, tell whoever runs this server%s.".formatted(ErrorPages.number())));
            }
        }
    }

    /** Whether Vaadin failed at what a page sent before anything of ours was asked. */
    private static boolean isUnreadable(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("io.panelboard.")) {
                return false;
            }
            if (READERS.stream().anyMatch(frame.getClassName()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the page belongs to a session that nobody is signed in to; what is pushed has no request to ask. */
    private static boolean isNobodys() {
        VaadinSession session = VaadinSession.getCurrent();
        return session != null
                && session.getSession() != null
                && SignedIn.inSession(session.getSession()::getAttribute).isEmpty();
    }

    /** Shows a notice, unless the request's page is already closed. */
    private static void notice(Runnable show) {
        if (UI.getCurrent() != null) {
            show.run();
        }
    }
}
