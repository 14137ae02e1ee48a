package io.panelboard.review;

import io.panelboard.review.internal.RecordCheckProgram;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Checks a record instead of serving, when the program is started with {@code --panelboard.record.check=FILE}; a check
 * value can stand in the place of the file.
 *
 * <p>Prints one sentence and exits: with 0 if the record holds, else with 1. It changes no data.
 */
public final class RecordCheckCommand {

    private static final String OPTION = "panelboard.record.check";

    private RecordCheckCommand() {}

    /** Whether these arguments request a check. */
    public static boolean isRequested(String[] arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(OPTION);
    }

    /**
     * Runs the check and prints the verdict.
     *
     * @return the process's exit code
     * @throws RuntimeException if the database cannot be opened; the cause was logged
     */
    public static int run(String[] arguments, PrintStream out) {
        List<String> what = new DefaultApplicationArguments(arguments).getOptionValues(OPTION);
        return RecordCheckProgram.run(what == null || what.isEmpty() ? "" : what.getFirst(), arguments, out);
    }
}
