package io.panelboard.storage;

import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.embedded.BackupCheck;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Checks a backup instead of serving, when the program is started with {@code --panelboard.backup.check=FILE}. It needs
 * no settings, changes nothing, and works beside a running Panelboard.
 */
public final class BackupCheckCommand {

    private static final String OPTION = "panelboard.backup.check";

    private BackupCheckCommand() {}

    /** Whether these arguments request a check. */
    public static boolean isRequested(String[] arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(OPTION);
    }

    /**
     * Runs the check and prints one sentence.
     *
     * @return the process's exit code: 0 if the backup is whole, else 1
     */
    public static int run(String[] arguments, PrintStream out) {
        List<String> files = new DefaultApplicationArguments(arguments).getOptionValues(OPTION);
        if (files == null || files.size() != 1 || files.getFirst().isBlank()) {
            out.println("Name one backup: --panelboard.backup.check=FILE.");
            return 1;
        }
        try {
            out.println(BackupCheck.of(Path.of(files.getFirst())));
            return 0;
        } catch (StartupFailure e) {
            out.println(e.description());
            return 1;
        }
    }
}
