package io.panelboard.people.internal;

import io.panelboard.shared.Restoration;
import io.panelboard.shared.StoreHistory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Ends every sign-in once after the database was restored, before anybody is served: those that were ended since the
 * backup, of a lost phone or of somebody who left, would count again.
 */
@Component
class SignInsAfterRestore implements InitializingBean {

    private static final String HEARD = "restoration";

    private final StoreHistory history;
    private final Settings settings;
    private final SignInStore signIns;

    SignInsAfterRestore(StoreHistory history, Settings settings, SignInStore signIns) {
        this.history = history;
        this.settings = settings;
        this.signIns = signIns;
    }

    @Override
    public void afterPropertiesSet() {
        history.restoration()
                .map(Restoration::id)
                .filter(id -> settings.read(HEARD).filter(id::equals).isEmpty())
                .ifPresent(id -> {
                    signIns.removeAll();
                    settings.write(HEARD, id);
                });
    }
}
