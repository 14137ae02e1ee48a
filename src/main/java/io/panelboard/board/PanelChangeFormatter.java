package io.panelboard.board;

/** Formats what happened to a panel and how an interview ended as sentences, for every page and file. */
public final class PanelChangeFormatter {

    private PanelChangeFormatter() {}

    /** Formats a change, such as "Rae handed the lead to Quinn: my train leaves". */
    public static String sentence(PanelChange change) {
        return switch (change.kind()) {
            case HANDED_OVER ->
                change.by().equals(change.from())
                        ? "%s handed the lead to %s: %s".formatted(change.by(), change.name(), change.reason())
                        : "%s handed the lead from %s to %s: %s"
                                .formatted(change.by(), change.from(), change.name(), change.reason());
            case LEFT -> "%s left the panel (by %s): %s".formatted(change.name(), change.by(), change.reason());
            case JOINED -> "%s joined the panel (by %s): %s".formatted(change.name(), change.by(), change.reason());
        };
    }

    /** Formats an early end, such as "Rae ended the interview (candidate withdrew): another offer". */
    public static String sentence(BoardView.EarlyEnding ending) {
        String as = ending.as().label();
        return "%s ended the interview (%s): %s"
                .formatted(ending.name(), Character.toLowerCase(as.charAt(0)) + as.substring(1), ending.reason());
    }
}
