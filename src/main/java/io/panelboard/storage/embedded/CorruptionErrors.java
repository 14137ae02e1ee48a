package io.panelboard.storage.embedded;

import io.panelboard.shared.StartupFailure;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Builds the messages for a file that cannot be used, each with its remedy. */
final class CorruptionErrors {

    private static final String REMEDY =
            "Put your last backup in its place with --panelboard.storage.restore=FILE, which"
                    + " keeps the damaged file under another name, or " + StoreFile.OTHER_FOLDER;

    private CorruptionErrors() {}

    /** Reports a file with an unreadable beginning. */
    static StartupFailure unknown(String file) {
        return new StartupFailure(file + " is damaged or is not a Panelboard database.", REMEDY);
    }

    /** @param what a clause that says what is damaged */
    static StartupFailure in(String file, String what, @Nullable Throwable cause) {
        return new StartupFailure(file + " is damaged: " + what + ".", REMEDY, cause);
    }

    /** Reports a file without any complete state of the store. */
    static StartupFailure beyondUse(String file, int damaged, Throwable cause) {
        return in(
                file,
                (damaged == 0 ? "parts of it are missing" : blocks(damaged)) + ", and nothing whole is left",
                cause);
    }

    /** Reports acknowledged writes that are missing. */
    static StartupFailure newestMissing(String file, long reached, long found, int damaged) {
        String why = damaged == 0 ? "" : "; " + blocks(damaged);
        return in(
                file,
                "its newest writes are missing (it had reached version %d, and %d is whole%s)"
                        .formatted(reached, found, why),
                null);
    }

    static StartupFailure inUse(String file, BitSet blocks) {
        return in(file, blocks(blocks.cardinality()) + ", the first of them block " + blocks.nextSetBit(0), null);
    }

    private static String blocks(int count) {
        return count == 1 ? "1 block is not what was written" : "%,d blocks are not what was written".formatted(count);
    }
}
