package io.panelboard.settings;

import io.panelboard.shared.StartupFailure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds unsafe settings, and explains which prevent the start, where each was set, and why. */
final class UnsafeSettings {

    /** Names the setting that permits unsafe settings, by their allowance words. */
    static final String ALLOW = "panelboard.allow";

    private UnsafeSettings() {}

    /** Finds all unsafe settings, whether permitted or not. */
    static List<Unsafe> in(SpringSettings settings) {
        return settings.isDemo()
                ? DemoRules.of(settings)
                : Stream.of(ConnectionRules.of(settings), SecretRules.of(settings), DisclosureRules.of(settings))
                        .flatMap(List::stream)
                        .toList();
    }

    static StartupFailure failure(List<Unsafe> found) {
        String problems = found.stream()
                .map(unsafe -> "%s%n  set by %s%n  %s"
                        .formatted(unsafe.setting().name(), unsafe.setting().source(), unsafe.problem()))
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
        String remedies = found.stream()
                .map(unsafe -> "%s: %s".formatted(unsafe.setting().name(), unsafe.remedy()))
                .distinct()
                .collect(Collectors.joining(System.lineSeparator()));
        String words = found.stream().map(Unsafe::allowance).distinct().collect(Collectors.joining(","));
        return new StartupFailure(
                "Panelboard does not start with settings that are not safe:%n%n%s".formatted(problems),
                "%s%n%nWho knows why this is right here may say so with PANELBOARD_ALLOW=%s."
                        .formatted(remedies, words));
    }
}
