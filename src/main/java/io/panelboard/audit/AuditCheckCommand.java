package io.panelboard.audit;

import io.panelboard.audit.internal.CheckProgram;
import java.io.PrintStream;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Checks the audit trail instead of serving, when the program is started with {@code --panelboard.audit.check}.
 *
 * <p>Prints what it found and exits: with 0 if the trail is intact, else with 1. With {@code =SEQ:HASH} behind the
 * option the trail is compared with a head that was noted earlier. It writes nothing.
 */
public final class AuditCheckCommand {

    private static final String OPTION = "panelboard.audit.check";

    private AuditCheckCommand() {}

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
        var noted = new DefaultApplicationArguments(arguments).getOptionValues(OPTION);
        return CheckProgram.run(noted == null || noted.isEmpty() ? "" : noted.getFirst(), arguments, out);
    }
}
