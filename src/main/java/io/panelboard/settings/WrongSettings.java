package io.panelboard.settings;

import io.panelboard.shared.StartupFailure;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds settings that cannot mean what they say: unknown names, unknown words, values of another kind. */
final class WrongSettings {

    private WrongSettings() {}

    /** Returns one sentence for each, none of which holds a part of a secret. */
    static Set<String> in(SpringSettings settings) {
        var found = new LinkedHashSet<String>(UnknownNames.in(settings.environment()));
        for (KnownSetting known : KnownSetting.values()) {
            settings.find(known.property())
                    .filter(setting -> !setting.source().contains(SecretsFolder.USUAL))
                    .map(setting -> fault(known, setting))
                    .ifPresent(fault -> {
                        if (!fault.isEmpty()) {
                            found.add(fault);
                        }
                    });
        }
        found.addAll(unknownProfiles(settings));
        differentPaths(settings).ifPresent(found::add);
        return found;
    }

    private static String fault(KnownSetting known, Setting setting) {
        String fault = known.type().faultOf(setting.value());
        if (fault.isEmpty()) {
            return "";
        }
        String name = known.type() == SettingType.MONGODB || fault.startsWith("holds")
                ? setting + " "
                : "%s is \"%s\", which ".formatted(setting, Shown.of(setting.value()));
        return name + fault + ".";
    }

    private static List<String> unknownProfiles(SpringSettings settings) {
        var unknown = new ArrayList<String>();
        for (String profile : settings.environment().getActiveProfiles()) {
            if (!profile.equals(SpringSettings.DEMO) && !OwnProfiles.has(settings.environment(), profile)) {
                unknown.add("SPRING_PROFILES_ACTIVE holds the unknown word \"%s\"; the only one is %s, unless a file of"
                                .formatted(Shown.of(profile), SpringSettings.DEMO)
                        + " settings application-%s.yaml, or a section of one, is for it."
                                .formatted(Shown.of(profile)));
            }
        }
        return unknown;
    }

    /** Links are made of the base address, and answered below the path: one without the other leads nowhere. */
    private static Optional<String> differentPaths(SpringSettings settings) {
        var base = settings.find(KnownSetting.PANELBOARD_BASE_URL.property());
        if (base.isEmpty() || !BaseUrl.of(base.get().value()).isAddress()) {
            return Optional.empty();
        }
        var path = settings.find(KnownSetting.SERVER_SERVLET_CONTEXT_PATH.property());
        String served = withoutSlash(path.map(Setting::value).orElse(""));
        String asked = withoutSlash(URI.create(base.get().value()).getPath());
        return served.equals(asked)
                ? Optional.empty()
                : Optional.of("%s has the path \"%s\", and everything is served below \"%s\", so its links would lead"
                                .formatted(base.get(), Shown.of(asked + "/"), served + "/")
                        + " nowhere; give the address and SERVER_SERVLET_CONTEXT_PATH the same path, or neither.");
    }

    private static String withoutSlash(String path) {
        return path.replaceFirst("/+$", "");
    }

    static StartupFailure failure(Set<String> found) {
        return new StartupFailure(String.join(System.lineSeparator(), found), "");
    }
}
