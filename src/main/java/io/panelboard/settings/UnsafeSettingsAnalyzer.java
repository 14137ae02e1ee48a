package io.panelboard.settings;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which settings keep Panelboard from starting, where each was set, and how to mend it. */
final class UnsafeSettingsAnalyzer extends AbstractFailureAnalyzer<UnsafeSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSettings cause) {
        String problems = cause.found().stream()
                .map(unsafe -> "%s%n  set by %s%n  %s"
                        .formatted(unsafe.setting().name(), unsafe.setting().source(), unsafe.problem()))
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
        String remedies = cause.found().stream()
                .map(unsafe -> "%s: %s".formatted(unsafe.setting().name(), unsafe.remedy()))
                .distinct()
                .collect(Collectors.joining(System.lineSeparator()));
        String words = cause.found().stream().map(Unsafe::allowance).distinct().collect(Collectors.joining(","));
        return new FailureAnalysis(
                "Panelboard does not start with settings that are not safe:%n%n%s".formatted(problems),
                "%s%n%nWho knows why this is right here may say so with PANELBOARD_ALLOW=%s."
                        .formatted(remedies, words),
                cause);
    }
}
