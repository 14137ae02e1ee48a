package io.panelboard.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/**
 * Says why Panelboard does not start, in plain sentences on the standard error; where the log is JSON, as one line of
 * it. It takes the place of Spring Boot's reporter, which frames them with a banner, and without a set-up log writes
 * them twice.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(StartupFailureReporter.class);
    private static final String REPLACED = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    @Override
    public void report(FailureAnalysis analysis) {
        LoggingSystem.get(StartupFailureReporter.class.getClassLoader()).setLogLevel(REPLACED, LogLevel.OFF);
        String action = analysis.getAction();
        String sentences = StringUtils.hasText(action)
                ? analysis.getDescription() + System.lineSeparator() + action
                : analysis.getDescription();
        if (System.getProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName()) == null) {
            System.err.println(sentences);
        } else {
            log.error("Panelboard does not start: {}", sentences);
        }
    }
}
