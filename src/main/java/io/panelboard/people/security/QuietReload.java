package io.panelboard.people.security;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Makes a page whose session has ended reload itself at the same address without asking first, also where the session
 * ended in the middle of a request and made it fail.
 */
@Component
class QuietReload implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setSessionExpiredURL(null);
            if (info.getRequest() != null && info.getRequest().getWrappedSession(false) == null) {
                messages.setInternalErrorNotificationEnabled(false);
            }
            return messages;
        });
    }
}
