package io.panelboard.e2e;

/** Without a stack trace, so that the build ends with its sentence and not with lines of code. */
final class NoChromium extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoChromium(String sentence) {
        super(sentence, null, false, false);
    }
}
