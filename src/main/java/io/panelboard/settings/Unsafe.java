package io.panelboard.settings;

/**
 * A setting that nobody should have in production.
 *
 * @param problem what is wrong with it, as a sentence that does not repeat its value
 * @param remedy how to mend it, as a sentence
 * @param allowance the word by which {@link UnsafeSettings#ALLOW} lets it pass
 */
record Unsafe(Setting setting, String problem, String remedy, String allowance) {}
