package io.panelboard.audit.internal;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Logs the audit trail's head at start and stop, so that it can be noted elsewhere. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HeadLog implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HeadLog.class);

    private final Chain chain;
    private boolean started;

    HeadLog(Chain chain) {
        this.chain = chain;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("Audit trail: head {}", chain.head().text());
        started = true;
    }

    @PreDestroy
    void stop() {
        if (!started) {
            return;
        }
        try {
            LOG.info("Audit trail: head {} at the end", chain.head().text());
        } catch (RuntimeException e) {
            LOG.warn("Audit trail: its head could not be read at the end ({})", e.getMessage());
        }
    }
}
