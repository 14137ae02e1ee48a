package io.panelboard.review.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Warns that interviews are generated in the demo only, so that they never get among real ones. */
@Component
@Profile("!demo")
@ConditionalOnProperty("panelboard.demo.interviews")
class GeneratorElsewhere implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GeneratorElsewhere.class);

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.warn("panelboard.demo.interviews generates interviews in the demo only; nothing was generated. Start with"
                + " the profile \"demo\" and a data folder of its own.");
    }
}
