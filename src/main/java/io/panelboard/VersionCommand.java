package io.panelboard;

import io.panelboard.shared.ProgramVersion;
import io.panelboard.storage.Storage;
import org.springframework.boot.DefaultApplicationArguments;

/** Prints the version instead of serving, when the program is started with {@code --version}. */
final class VersionCommand {

    private VersionCommand() {}

    static boolean isRequested(String[] arguments) {
        return new DefaultApplicationArguments(arguments).containsOption("version");
    }

    /** Returns the version, what it reads, and what it runs on. */
    static String text() {
        return "Panelboard %s; reads databases and backups of the formats 1 to %d; Java %s"
                .formatted(ProgramVersion.current(), Storage.newestFormat(), Runtime.version());
    }
}
