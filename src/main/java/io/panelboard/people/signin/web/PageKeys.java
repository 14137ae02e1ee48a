package io.panelboard.people.signin.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.server.communication.rpc.RpcInvocationHandler;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.RequestRefused;
import io.panelboard.people.signin.sessions.SignedIn;
import io.panelboard.shared.web.LoggedPath;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Publishes requests that Vaadin refuses because of a wrong security key, and bounds the texts of the others. Vaadin has
 * no listener for either, so a subclass of its handler runs before the original, whose answer is kept.
 */
@Component
class PageKeys implements VaadinServiceInitListener {

    private final transient SecurityContextHolderStrategy context;
    private final transient ApplicationEventPublisher events;

    PageKeys(SecurityContextHolderStrategy context, ApplicationEventPublisher events) {
        this.context = context;
        this.events = events;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new UidlRequestHandler() {
            @Override
            protected ServerRpcHandler createRpcHandler() {
                return new KeyCheck();
            }
        });
    }

    private final class KeyCheck extends ServerRpcHandler {

        private final transient Map<String, RpcInvocationHandler> bounded =
                super.getInvocationHandlers().values().stream()
                        .collect(Collectors.toMap(RpcInvocationHandler::getRpcType, BoundedTexts::new));

        @Override
        protected Map<String, RpcInvocationHandler> getInvocationHandlers() {
            return bounded;
        }

        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request)
                throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
            try {
                super.handleRpc(ui, message, request);
            } catch (InvalidUIDLSecurityKeyException e) {
                publish(ui);
                throw e;
            }
        }

        private void publish(UI ui) {
            String path =
                    LoggedPath.of(ui.getInternals().getActiveViewLocation().getPath());
            SignedIn.in(context.getContext())
                    .map(person -> new RequestRefused(person.personId(), PeopleViolation.KEY_OF_ANOTHER_PAGE, path))
                    .ifPresent(events::publishEvent);
        }
    }
}
