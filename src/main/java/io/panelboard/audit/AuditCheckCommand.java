package io.panelboard.audit;

import io.panelboard.audit.internal.CheckProgram;
import java.io.PrintStream;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Started with {@code --panelboard.audit.check}, the program checks the audit trail instead of serving, says what it
 * found, and ends: with 0 if the trail is intact, else with 1. With {@code =SEQ:HASH} behind it the trail is compared
 * with a head that was noted earlier. It writes nothing.
 */
public final class AuditCheckCommand {

    private static final String OPTION = "panelboard.audit.check";

    private AuditCheckCommand() {}

    /** Whether these arguments ask for a check. */
    public static boolean isAsked(String[] arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(OPTION);
    }

    /**
     * Checks and says what was found.
     *
     * @return what the process ends with
     * @throws RuntimeException if the database cannot be opened; why was logged
     */
    public static int run(String[] arguments, PrintStream out) {
        var noted = new DefaultApplicationArguments(arguments).getOptionValues(OPTION);
        return CheckProgram.run(noted == null || noted.isEmpty() ? "" : noted.getFirst(), arguments, out);
    }
}
